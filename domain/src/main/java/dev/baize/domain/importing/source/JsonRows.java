package dev.baize.domain.importing.source;

import dev.baize.domain.importing.ImportRefusal;
import dev.baize.domain.importing.report.RowReason;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;

/// The rows of a file with one JSON object per line (NDJSON, JSON Lines).
public final class JsonRows implements SourceRows {
    private final TextLines lines;
    private final JsonReaderFactory readers = Json.createReaderFactory(Map.of());

    JsonRows(TextLines lines) throws IOException {
        this.lines = lines;
        TextLine first = lines.nextFilled();
        if (first != null && first.text().stripLeading().startsWith("[")) {
            throw ImportRefusal.JSON_ARRAY.exception();
        }
        if (first != null && !first.text().stripLeading().startsWith("{")) {
            throw ImportRefusal.NOT_JSON_LINES.exception();
        }
        lines.putBack(first == null ? List.of() : List.of(first));
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        TextLine line = lines.nextFilled();
        return line == null ? null : parse(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private SourceRow parse(TextLine line) {
        try (JsonReader reader = readers.createReader(new StringReader(line.text()))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject object
                    ? new SourceRow.Json(line.number(), object, line.repairs())
                    : broken(line);
        } catch (RuntimeException _) {
            // Not only JsonException: Parsson lets a NumberFormatException through for an endless exponent and throws a
            // bare RuntimeException for deep nesting.
            return broken(line);
        }
    }

    private static SourceRow broken(TextLine line) {
        return new SourceRow.Broken(
                line.number(),
                RowReason.NOT_JSON,
                String.format(
                        Locale.ROOT, "a line of %,d characters", line.text().length()));
    }
}
