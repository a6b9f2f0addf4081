package dev.baize.domain.importing.format;

import dev.baize.domain.DomainException;
import dev.baize.domain.importing.format.RowResult.Dropped;
import dev.baize.domain.importing.format.RowResult.Duplicate;
import dev.baize.domain.importing.format.RowResult.Kept;
import dev.baize.domain.importing.report.LongSet;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.CsvRows;
import dev.baize.domain.importing.source.SourceFile;
import dev.baize.domain.importing.source.SourceRow;
import dev.baize.domain.importing.source.SourceRow.Broken;
import dev.baize.domain.importing.source.SourceRow.Json;
import dev.baize.domain.importing.source.SourceRow.Values;
import dev.baize.domain.importing.source.SourceRow.Words;
import dev.baize.domain.importing.source.SourceRows;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/// A reader of formats whose rows can be understood one at a time.
abstract class RowwiseReader implements FormatReader {
    @Override
    public final void read(SourceFile file, Consumer<RowResult> results) throws IOException {
        try (SourceRows rows = open(file)) {
            Reading reading = new Reading(results);
            Function<SourceRow, Function<String, @Nullable String>> lookups = lookups(rows);
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                accept(row, lookups, rows, reading);
            }
            end(reading);
        }
    }

    abstract SourceRows open(SourceFile file) throws IOException;

    /// @throws UnusableRow to drop the row
    abstract void accept(RowFields fields, SourceRow row, Reading reading) throws UnusableRow;

    /// Called after the last row, for what is said about the file as a whole.
    void end(Reading reading) {}

    private void accept(
            SourceRow row,
            Function<SourceRow, Function<String, @Nullable String>> lookups,
            SourceRows rows,
            Reading reading) {
        if (row instanceof Broken(long line, RowReason reason, String problem)) {
            reading.drop(line, reason, problem);
            return;
        }
        if (row instanceof Values values
                && rows instanceof CsvRows csv
                && values.values().size() != csv.header().size()) {
            reading.drop(
                    values.line(),
                    RowReason.COLUMN_COUNT,
                    values.values().size() + " columns, the header has "
                            + csv.header().size());
            return;
        }
        try {
            accept(new RowFields(row.line(), lookups.apply(row), repairs(row)), row, reading);
        } catch (UnusableRow e) {
            reading.drop(row.line(), e.reason(), e.detail());
        } catch (DomainException e) {
            reading.drop(row.line(), RowReason.FIELD_INVALID, String.valueOf(e.getMessage()));
        }
    }

    private static List<RowReason> repairs(SourceRow row) {
        return switch (row) {
            case Values values -> values.repairs();
            case Json json -> json.repairs();
            case Words words -> words.repairs();
            case Broken _ -> List.of();
        };
    }

    private static Function<SourceRow, Function<String, @Nullable String>> lookups(SourceRows rows) {
        return row -> switch (row) {
            case Values values
            when rows instanceof CsvRows csv ->
                name -> {
                    int column = csv.column(name);
                    return column < 0 ? null : values.values().get(column);
                };
            case Json json -> name -> scalar(json.object(), name);
            default -> _ -> null;
        };
    }

    /// A JSON field's text; objects, arrays and null have none.
    static @Nullable String scalar(JsonObject object, String name) {
        JsonValue value = object.get(name);
        return switch (value) {
            case null -> null;
            case JsonString string -> string.getString();
            case JsonNumber number -> number.toString();
            case JsonValue other
            when other == JsonValue.TRUE || other == JsonValue.FALSE ->
                other.toString().toLowerCase(Locale.ROOT);
            default -> null;
        };
    }

    /// One reading of one file: hands results on and keeps duplicates apart.
    static final class Reading {
        final RowHash hash = new RowHash();
        private final Consumer<RowResult> results;
        private final LongSet seen = new LongSet();

        Reading(Consumer<RowResult> results) {
            this.results = results;
        }

        /// @param identity of the row's content
        void keep(RowFields fields, long identity, java.time.@Nullable Instant at, List<Fact> facts) {
            if (isNew(identity)) {
                results.accept(new Kept(fields.line(), 1, at, facts, fields.remarks()));
            } else {
                results.accept(new Duplicate(fields.line()));
            }
        }

        boolean isNew(long identity) {
            return seen.add(identity);
        }

        void emit(RowResult result) {
            results.accept(result);
        }

        void drop(long line, RowReason reason, String excerpt) {
            results.accept(new Dropped(line, reason, excerpt));
        }
    }
}
