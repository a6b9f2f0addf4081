package dev.baize.domain.importing.format;

import dev.baize.domain.importing.report.Remark;
import dev.baize.domain.importing.report.RowReason;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What a reader made of a file, row by row. Every data row is in exactly one [Kept], [Duplicate] or [Dropped].
public sealed interface RowResult {
    /// @param rows how many rows of the file it stands for; more than one for a dialogue
    /// @param at when it happened, null in files without time
    record Kept(long line, long rows, @Nullable Instant at, List<Fact> facts, List<Remark> remarks)
            implements RowResult {}

    /// A row that stands in the file twice.
    record Duplicate(long line) implements RowResult {}

    /// @param excerpt what shows the case, without customer ids
    record Dropped(long line, RowReason reason, String excerpt) implements RowResult {}

    /// Something about the file as a whole; stands for no row.
    record Note(long line, long rows, RowReason reason, String excerpt) implements RowResult {}

    /// Facts drawn from many rows together; stands for no row, comes before the rows that need it.
    record Background(List<Fact> facts) implements RowResult {}
}
