package dev.baize.web.wire;

import dev.baize.domain.DomainException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;

/// Reads a whole body as JSON, in UTF-8 as RFC 8259 demands.
///
/// - throws [jakarta.json.JsonException] when it is not well-formed
public final class JsonBody {
    private static final JsonReaderFactory FACTORY = Json.createReaderFactory(Map.of());

    private JsonBody() {}

    public static Fields object(InputStream body) {
        if (read(body) instanceof JsonObject object) {
            return new Fields(object, "");
        }
        throw DomainException.invalid("body", "the body must be a JSON object");
    }

    public static JsonArray array(InputStream body) {
        if (read(body) instanceof JsonArray array) {
            return array;
        }
        throw DomainException.invalid("body", "the body must be a JSON array");
    }

    /// NDJSON: one value a line, blank lines left out. A line that is not well-formed becomes JSON null, so that it is
    /// rejected by its index and the others are not.
    ///
    /// @param most lines to read; one more is read, so that the caller can tell
    public static List<JsonValue> lines(InputStream body, int most) {
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .limit(most + 1L)
                    .map(JsonBody::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonValue line(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readValue();
        } catch (JsonException malformed) {
            return JsonValue.NULL;
        }
    }

    private static JsonValue read(InputStream body) {
        try (JsonReader reader = FACTORY.createReader(body, StandardCharsets.UTF_8)) {
            return reader.readValue();
        }
    }
}
