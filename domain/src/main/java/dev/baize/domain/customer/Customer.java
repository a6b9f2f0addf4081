package dev.baize.domain.customer;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// A person who shops, known here under a pseudonym only.
///
/// @param id the database's number, never on the wire
/// @param pseudonym 26 characters, derived from the shop's own customer id with a secret key; the shop's id is not
/// stored
/// @param locale `zh` or `en` where known
/// @param country as the shop's data gave it, or null
/// @param consent the current answer per purpose; a purpose never asked about is [Consent#UNKNOWN]
/// @param simulated true for customers of the demo shop
public record Customer(
        long id,
        String pseudonym,
        @Nullable String locale,
        @Nullable String country,
        Instant firstSeen,
        Instant lastSeen,
        Map<Purpose, Consent> consent,
        boolean simulated) {
    public Customer {
        consent = Map.copyOf(consent);
    }
}
