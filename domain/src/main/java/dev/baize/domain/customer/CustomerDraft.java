package dev.baize.domain.customer;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// A customer as a shop's data or the demo shop describes one: created when new, completed when known.
///
/// @param shopCustomerId the shop's own id, 1 to 200 characters; becomes a pseudonym and is forgotten
/// @param locale `zh` or `en`; null leaves what is known
/// @param country at most 100 characters; null leaves what is known
/// @param firstSeen earliest sign of the customer; an earlier one that is known stays
/// @param lastSeen latest sign of the customer; a later one that is known stays
/// @param consent answers to record, each with its place in the history
public record CustomerDraft(
        String shopCustomerId,
        @Nullable String locale,
        @Nullable String country,
        Instant firstSeen,
        Instant lastSeen,
        Map<Purpose, Consent> consent,
        boolean simulated) {
    public CustomerDraft {
        consent = Map.copyOf(consent);
    }

    /// A customer of whom nothing is known but the time.
    public static CustomerDraft seen(String shopCustomerId, Instant firstSeen, Instant lastSeen) {
        return new CustomerDraft(shopCustomerId, null, null, firstSeen, lastSeen, Map.of(), false);
    }
}
