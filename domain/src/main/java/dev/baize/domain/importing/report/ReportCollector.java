package dev.baize.domain.importing.report;

import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.CleaningReport.Example;
import dev.baize.domain.importing.CleaningReport.Reason;
import dev.baize.domain.importing.report.RowReason.Effect;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Adds up what became of each row. Every row goes to exactly one of [#kept], [#duplicates] and [#dropped],
/// so that read = kept + duplicates + dropped holds by construction.
public final class ReportCollector {
    private static final int MAX_EXAMPLES = 5;

    private final Map<RowReason, Tally> tallies = new EnumMap<>(RowReason.class);
    private final LongList times = new LongList();
    private final LongSet customers = new LongSet();
    private final LongSet items = new LongSet();
    private long kept;
    private long duplicates;
    private long known;
    private long dropped;

    /// @param at the row's time, null where it has none
    public void kept(long line, long rows, @Nullable Instant at, List<Remark> remarks) {
        kept += rows;
        for (long row = 0; row < rows && at != null; row++) {
            times.add(at.toEpochMilli());
        }
        remarks.forEach(remark -> tally(remark.reason()).add(line, 1, remark.excerpt()));
    }

    /// Rows that stand in the file twice.
    public void duplicates(long rows) {
        duplicates += rows;
    }

    /// Rows that the database has had before.
    public void known(long rows) {
        duplicates += rows;
        known += rows;
    }

    public void dropped(long line, RowReason reason, String excerpt) {
        dropped++;
        tally(reason).add(line, 1, excerpt);
    }

    /// Says something about the file as a whole.
    ///
    /// @param line where it shows, 0 for everywhere
    public void noted(long line, long rows, RowReason reason, String excerpt) {
        tally(reason).add(line, rows, excerpt);
    }

    /// @param hash of a customer with at least one kept row
    public void customer(long hash) {
        customers.add(hash);
    }

    /// @param hash of an item with at least one kept row
    public void item(long hash) {
        items.add(hash);
    }

    public long rowsRead() {
        return kept + duplicates + dropped;
    }

    /// Rows that say something, new or not; a file without any is not of its format.
    public long rowsUsable() {
        return kept + known;
    }

    public CleaningReport finish(double seconds) {
        long[] sorted = times.sorted();
        return new CleaningReport(
                rowsRead(),
                kept,
                duplicates,
                reasons(Effect.REPAIRED),
                reasons(Effect.DROPPED),
                reasons(Effect.NOTED),
                customers.size(),
                items.size(),
                sorted.length == 0 ? null : Instant.ofEpochMilli(sorted[0]),
                sorted.length == 0 ? null : Instant.ofEpochMilli(sorted[sorted.length - 1]),
                TimeSplit.of(sorted),
                seconds);
    }

    private Tally tally(RowReason reason) {
        return tallies.computeIfAbsent(reason, _ -> new Tally());
    }

    private List<Reason> reasons(Effect effect) {
        return tallies.entrySet().stream()
                .filter(entry -> entry.getKey().effect() == effect)
                .map(entry -> entry.getValue().toReason(entry.getKey()))
                .sorted(Comparator.comparingLong(Reason::rows).reversed())
                .toList();
    }

    private static final class Tally {
        private final List<Example> examples = new ArrayList<>();
        private long rows;

        void add(long line, long count, String excerpt) {
            rows += count;
            if (examples.size() < MAX_EXAMPLES && !excerpt.isEmpty()) {
                examples.add(new Example(line, Excerpts.of(excerpt)));
            }
        }

        Reason toReason(RowReason reason) {
            return new Reason(reason.code(), reason.text(), rows, examples);
        }
    }
}
