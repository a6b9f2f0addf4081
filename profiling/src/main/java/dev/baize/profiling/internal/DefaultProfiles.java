package dev.baize.profiling.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baize.domain.customer.ConsentChanged;
import dev.baize.domain.customer.CustomerErased;
import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionsRecorded;
import dev.baize.profiling.Profile;
import dev.baize.profiling.Profiles;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/// Profiles computed at the read, and kept for less than a second.
///
/// What changes a profile on this server drops it at once; a change made by another server, by an import or in the
/// catalogue shows when it expires. A profile that was being computed while its customer changed may be kept, but no
/// longer than that either, so nothing needs a lock.
@ApplicationScoped
public class DefaultProfiles implements Profiles {
    private static final Duration KEPT = Duration.ofMillis(900);
    private static final int MOST_KEPT = 1_000;

    private final ProfileReader reader;
    private final Cache<Long, Profile> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    @Inject
    public DefaultProfiles(ProfileReader reader) {
        this.reader = reader;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultProfiles() {
        this.reader = null;
    }

    @Override
    public Profile getProfile(long customerId) {
        @Nullable Profile known = kept.getIfPresent(customerId);
        if (known != null) {
            return known;
        }
        Profile profile = reader.read(customerId);
        kept.put(customerId, profile);
        return profile;
    }

    void onRecorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) InteractionsRecorded event) {
        for (Interaction interaction : event.interactions()) {
            if (interaction.customerId() != null) {
                kept.invalidate(interaction.customerId());
            }
        }
    }

    void onConsentChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConsentChanged event) {
        kept.invalidate(event.customerId());
    }

    void onErased(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomerErased event) {
        kept.invalidate(event.customerId());
    }
}
