package dev.baize.domain.importing.report;

import dev.baize.domain.importing.CleaningReport.Split;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;

/// Cuts rows by time into training, validation and test.
///
/// The cuts are the times of the rows at 0.8 n and 0.9 n in time order, so that rows of one moment (and with
/// it one basket, whose rows share their time) fall on one side. Each part comes wholly after the one before:
/// a model never sees the future (Ji et al., "A Critical Study on Data Leakage in Recommender System Offline
/// Evaluation", TOIS 2023).
final class TimeSplit {
    private TimeSplit() {}

    /// @param sorted epoch milliseconds, ascending
    static @Nullable Split of(long[] sorted) {
        if (sorted.length == 0) {
            return null;
        }
        long validationFrom = sorted[(int) (sorted.length * 8L / 10)];
        long testFrom = sorted[(int) (sorted.length * 9L / 10)];
        int train = firstAtOrAfter(sorted, validationFrom);
        int beforeTest = firstAtOrAfter(sorted, testFrom);
        return new Split(
                train,
                beforeTest - train,
                sorted.length - beforeTest,
                Instant.ofEpochMilli(validationFrom),
                Instant.ofEpochMilli(testFrom));
    }

    private static int firstAtOrAfter(long[] sorted, long value) {
        int place = Arrays.binarySearch(sorted, value);
        if (place < 0) {
            return -place - 1;
        }
        while (place > 0 && sorted[place - 1] == value) {
            place--;
        }
        return place;
    }
}
