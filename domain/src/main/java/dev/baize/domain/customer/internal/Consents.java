package dev.baize.domain.customer.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.baize.domain.DomainException;
import dev.baize.domain.DomainSettings;
import dev.baize.domain.Rules;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.ConsentChange;
import dev.baize.domain.customer.ConsentChanged;
import dev.baize.domain.customer.CustomerErased;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.customer.persistence.ConsentTable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/// What each customer allows. The answers that hold are kept in memory, for every recommendation asks.
@ApplicationScoped
public class Consents {
    private static final int MAX_REMEMBERED = 200_000;
    private static final int MAX_SOURCE = 100;

    private final ConsentTable table;
    private final DomainSettings settings;
    private final Event<ConsentChanged> changed;
    private final Clock clock;
    private final LoadingCache<Long, Map<Purpose, Consent>> current;

    @Inject
    public Consents(ConsentTable table, DomainSettings settings, Event<ConsentChanged> changed, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.changed = changed;
        this.clock = clock;
        this.current = Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build(this::read);
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected Consents() {
        this.table = null;
        this.settings = null;
        this.changed = null;
        this.clock = null;
        this.current = null;
    }

    boolean isAllowed(long customerId, Purpose purpose) {
        Consent answer = current.get(customerId).getOrDefault(purpose, Consent.UNKNOWN);
        Consent holding = answer == Consent.UNKNOWN ? settings.consentDefault(purpose) : answer;
        return holding == Consent.GRANTED;
    }

    /// Records the answers that change something, by customer; the caller has locked the customers.
    void put(Map<Long, Map<Purpose, Consent>> answersByCustomer, String source) {
        Rules.require(!source.isBlank() && source.length() <= MAX_SOURCE, "source", "must have 1 to 100 characters");
        Map<Long, Map<Purpose, Consent>> before = table.current(answersByCustomer.keySet());
        Instant now = clock.instant();
        List<ConsentTable.Change> changes = new ArrayList<>();
        answersByCustomer.forEach((customerId, answers) -> answers.forEach((purpose, answer) -> {
            Consent earlier = before.getOrDefault(customerId, Map.of()).getOrDefault(purpose, Consent.UNKNOWN);
            Consent later = recorded(earlier, answer);
            if (later != earlier) {
                changes.add(new ConsentTable.Change(customerId, new ConsentChange(purpose, later, now, source)));
            }
        }));
        table.add(changes);
        changes.forEach(change -> changed.fire(new ConsentChanged(
                change.customerId(), change.change().purpose(), change.change().consent())));
    }

    /// Someone who takes back what they granted has revoked it; someone who revoked it and denies it has not changed
    /// their mind.
    private static Consent recorded(Consent earlier, Consent answer) {
        if (answer == Consent.UNKNOWN) {
            throw DomainException.invalid("consent", "consent must be granted, denied or revoked");
        }
        boolean refused = answer == Consent.DENIED || answer == Consent.REVOKED;
        if (!refused) {
            return answer;
        }
        return switch (earlier) {
            case GRANTED, REVOKED -> Consent.REVOKED;
            case UNKNOWN, DENIED -> Consent.DENIED;
        };
    }

    List<ConsentChange> history(long customerId) {
        return table.history(customerId);
    }

    void onChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConsentChanged event) {
        current.invalidate(event.customerId());
    }

    void onErased(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomerErased event) {
        current.invalidate(event.customerId());
    }

    private Map<Purpose, Consent> read(long customerId) {
        return Map.copyOf(table.current(List.of(customerId)).getOrDefault(customerId, Map.of()));
    }
}
