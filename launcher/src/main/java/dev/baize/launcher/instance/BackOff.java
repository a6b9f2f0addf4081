package dev.baize.launcher.instance;

import java.time.Duration;

/// How long to wait before the next attempt: nothing, then 1, 2, 4 … 60 seconds; forgotten after five quiet minutes.
final class BackOff {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMinutes(5);

    private int failures;
    private long lastNanos;

    /// Counts one more failure.
    ///
    /// @return the time to wait before trying again
    Duration next(long nowNanos) {
        if (failures > 0 && nowNanos - lastNanos > QUIET.toNanos()) {
            failures = 0;
        }
        lastNanos = nowNanos;
        failures++;
        if (failures == 1) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(failures - 2, 6);
        return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }
}
