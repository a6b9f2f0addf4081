package dev.baize.domain.storage;

import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/// JSON objects of plain values in a column. SQL never looks into them, so that both servers read them alike.
public final class JsonColumn {
    /// Looking the provider up costs more than most of the documents.
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonColumn() {}

    /// @param values texts and whole numbers
    public static String write(Map<String, ?> values) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        values.forEach((name, value) -> {
            if (value instanceof Number number) {
                object.add(name, number.longValue());
            } else {
                object.add(name, String.valueOf(value));
            }
        });
        return object.build().toString();
    }

    /// All values as text; empty for null.
    public static Map<String, String> read(@Nullable String json) {
        var values = new LinkedHashMap<String, String>();
        if (json != null) {
            try (var reader = JSON.createReader(new StringReader(json))) {
                reader.readObject().forEach((name, value) -> values.put(name, text(value)));
            }
        }
        return values;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
