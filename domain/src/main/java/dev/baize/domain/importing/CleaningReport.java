package dev.baize.domain.importing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What became of every row of a file: read = kept + duplicates + sum of dropped.
///
/// @param rowsRead data rows, the header not counted
/// @param kept rows stored (or that a dry run would store)
/// @param duplicates rows seen before, in the file or in the database
/// @param repaired rows that are kept after a correction, by reason
/// @param dropped rows left out, by reason
/// @param notes counts worth knowing that drop nothing (rows without customer, cancellations, …)
/// @param from earliest time kept
/// @param to latest time kept
/// @param split sizes of the time-ordered split, null for files without time or order
public record CleaningReport(
        long rowsRead,
        long kept,
        long duplicates,
        List<Reason> repaired,
        List<Reason> dropped,
        List<Reason> notes,
        long customers,
        long items,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Split split,
        double seconds) {
    public CleaningReport {
        repaired = List.copyOf(repaired);
        dropped = List.copyOf(dropped);
        notes = List.copyOf(notes);
    }

    /// @param code stable key, such as `service_code`
    /// @param text the reason in English
    /// @param examples at most 5, each with its line number in the file, the first being line 1
    public record Reason(String code, String text, long rows, List<Example> examples) {
        public Reason {
            examples = List.copyOf(examples);
        }
    }

    /// @param excerpt at most 120 characters, control characters shown as `·`
    public record Example(long line, String excerpt) {}

    /// Rows by time: training before `validationFrom`, validation before `testFrom`, test from there on
    /// (the 0.8 and 0.9 quantiles of time).
    public record Split(
            long train,
            long validation,
            long test,
            @Nullable Instant validationFrom,
            @Nullable Instant testFrom) {}
}
