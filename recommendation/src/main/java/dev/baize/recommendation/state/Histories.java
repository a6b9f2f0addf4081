package dev.baize.recommendation.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baize.domain.interaction.Interaction;
import dev.baize.recommendation.model.Kind;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The histories of all customers and of the visits of the last day, kept up with every committed event.
public final class Histories {
    /// Visits kept at most; the least recently used go first.
    private static final long MOST_VISITS = 100_000;

    private static final Duration VISIT_KEPT = Duration.ofHours(24);

    private final Map<Long, History> customers = new ConcurrentHashMap<>();
    private final Cache<String, History> visits = Caffeine.newBuilder()
            .maximumSize(MOST_VISITS)
            .expireAfterAccess(VISIT_KEPT)
            .build();

    void add(Interaction interaction) {
        Long item = interaction.itemId();
        if (item == null) {
            return;
        }
        Kind.of(interaction.type()).ifPresent(kind -> add(interaction, item, kind));
    }

    private void add(Interaction interaction, long item, Kind kind) {
        long time = interaction.occurredAt().getEpochSecond();
        Long customer = interaction.customerId();
        String session = interaction.sessionId();
        if (customer != null) {
            customers.merge(
                    customer,
                    History.EMPTY.with(interaction.id(), item, time, kind),
                    (known, added) -> known.with(interaction.id(), item, time, kind));
        }
        if (session != null) {
            visits.asMap()
                    .merge(
                            session,
                            History.EMPTY.with(interaction.id(), item, time, kind),
                            (known, added) -> known.with(interaction.id(), item, time, kind));
        }
    }

    void forgetCustomer(long customerId) {
        customers.remove(customerId);
        // A visit's history may be that of the customer; which visits were theirs is not known here.
        visits.invalidateAll();
    }

    int countCustomers() {
        return customers.size();
    }

    /// What is known of the two together: the customer's history and that of the visit, each event once.
    History find(@Nullable Long customerId, @Nullable String sessionId) {
        History customer = customerId == null ? History.EMPTY : customers.getOrDefault(customerId, History.EMPTY);
        History visit = sessionId == null ? null : visits.getIfPresent(sessionId);
        return visit == null ? customer : customer.mergedWith(visit);
    }
}
