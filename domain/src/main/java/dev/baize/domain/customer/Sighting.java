package dev.baize.domain.customer;

import java.time.Instant;

/// The span of time in which a customer was seen.
public record Sighting(Instant first, Instant last) {
    public static Sighting at(Instant time) {
        return new Sighting(time, time);
    }

    /// The span that holds both.
    public Sighting merge(Sighting other) {
        return new Sighting(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
