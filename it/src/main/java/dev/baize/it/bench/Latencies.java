package dev.baize.it.bench;

import java.util.Arrays;

/// Durations in nanoseconds, every one kept, so that percentiles are exact. One thread adds; [#merge] joins threads.
final class Latencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[1 << 12];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    void merge(Latencies other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /// The smallest duration that the share of all is not above (nearest rank); NaN without any.
    ///
    /// @param share in (0, 1]: 0.99 for the 99th percentile
    /// @return milliseconds
    double percentile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / NANOS_PER_MILLI;
    }
}
