package dev.baize.domain.importing.source;

import dev.baize.domain.importing.report.RowReason;

import java.util.List;
import jakarta.json.JsonObject;

/// One row of a file, or what stood in its place.
public sealed interface SourceRow {
    /// The file's line on which it starts, from 1.
    long line();

    /// @param values as many as the file has in this row, which need not be as many as the header's
    record Values(long line, List<String> values, List<RowReason> repairs) implements SourceRow {}

    record Json(long line, JsonObject object, List<RowReason> repairs) implements SourceRow {}

    /// A line without columns.
    record Words(long line, String text, List<RowReason> repairs) implements SourceRow {}

    /// @param problem describes the row without quoting it: it may hold anything
    record Broken(long line, RowReason reason, String problem) implements SourceRow {}
}
