package dev.baize.domain.importing.format;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// What readers need to know of the installation.
///
/// @param pseudonymOf shop customer id to pseudonym: ids of rows are derived from it, never from the shop's own id,
/// which anyone could guess back out of a plain hash
/// @param now the reading's start; later rows are of the future
public record ReaderContext(UnaryOperator<String> pseudonymOf, Instant now) {
    /// The time of rows that have none: far enough back that nothing takes it for recent, the same at every reading.
    static final Instant UNKNOWN_TIME = Instant.parse("2000-01-01T00:00:00Z");

    /// As the interaction log allows it: a sender's clock may run ahead a little.
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    boolean isPlausible(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(now.plus(CLOCK_SKEW));
    }
}
