package dev.baize.web.wire;

import dev.baize.domain.DomainException;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/// The fields of one JSON object. A field that is absent or null reads as null; one of the wrong type is refused by
/// name, without its value.
///
/// - throws [DomainException] of kind INVALID from every method
///
/// @param path where the object stands, such as `items[2].`, or empty at the top
public record Fields(JsonObject object, String path) {
    private static final int MAX_DECIMAL_TEXT = 40;
    private static final int MAX_SCALE = 12;

    public static Fields of(JsonValue value) {
        return new Fields(object(value, "the row"), "");
    }

    public boolean has(String name) {
        return object.getOrDefault(name, JsonValue.NULL) != JsonValue.NULL;
    }

    public @Nullable String text(String name, int maxLength) {
        return switch (object.get(name)) {
            case null -> null;
            case JsonString text when text.getString().length() <= maxLength -> text.getString();
            case JsonString _ -> throw refused(name, "must have at most " + maxLength + " characters");
            case JsonValue value when value == JsonValue.NULL -> null;
            default -> throw refused(name, "must be text");
        };
    }

    /// As [#text], and not blank.
    public String requiredText(String name, int maxLength) {
        String text = text(name, maxLength);
        if (text == null || text.isBlank()) {
            throw refused(name, "is required");
        }
        return text;
    }

    /// A JSON number, or a decimal string such as `"12.50"`.
    public @Nullable BigDecimal decimal(String name) {
        return switch (object.get(name)) {
            case null -> null;
            case JsonNumber number -> bounded(name, number.bigDecimalValue());
            case JsonString text -> bounded(name, parse(name, text.getString()));
            case JsonValue value when value == JsonValue.NULL -> null;
            default -> throw refused(name, "must be a number or a decimal string");
        };
    }

    public @Nullable Integer integer(String name) {
        BigDecimal number = decimal(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw refused(name, "must be a whole number");
        }
    }

    public @Nullable Boolean flag(String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            default -> throw refused(name, "must be true or false");
        };
    }

    /// RFC 3339.
    public @Nullable Instant time(String name) {
        String text = text(name, MAX_DECIMAL_TEXT);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw refused(name, "must be a time such as 2026-11-24T08:30:00Z");
        }
    }

    /// The objects of an array; an absent array is empty.
    public List<Fields> list(String name, int maxSize) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return List.of();
        }
        if (!(value instanceof JsonArray array)) {
            throw refused(name, "must be an array");
        }
        if (array.size() > maxSize) {
            throw refused(name, "must have at most " + maxSize + " entries");
        }
        return java.util.stream.IntStream.range(0, array.size())
                .mapToObj(i -> {
                    String place = path + name + "[" + i + "]";
                    return new Fields(object(array.get(i), place), place + ".");
                })
                .toList();
    }

    /// An object's fields by name; an absent object is empty.
    public Map<String, Fields> objects(String name) {
        var fields = new LinkedHashMap<String, Fields>();
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value != JsonValue.NULL) {
            String place = path + name + ".";
            object(value, path + name)
                    .forEach((key, inner) ->
                            fields.put(key, new Fields(object(inner, place + key), place + key + ".")));
        }
        return fields;
    }

    /// An object whose values are text, numbers or booleans, all taken as text.
    public Map<String, String> texts(String name, int maxSize, int maxLength) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Map.of();
        }
        var texts = new LinkedHashMap<String, String>();
        object(value, path + name).forEach((key, inner) -> texts.put(key, scalar(name, inner)));
        boolean fits = texts.size() <= maxSize
                && texts.entrySet().stream()
                        .allMatch(entry -> entry.getKey().length() <= 100
                                && entry.getValue().length() <= maxLength);
        if (!fits) {
            throw refused(
                    name, "must have at most " + maxSize + " entries of at most " + maxLength + " characters each");
        }
        return texts;
    }

    public DomainException refused(String name, String rule) {
        return DomainException.invalid(path + name, path + name + " " + rule);
    }

    private String scalar(String name, JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            case JsonValue other when other == JsonValue.TRUE || other == JsonValue.FALSE -> other.toString();
            default -> throw refused(name, "must hold text, numbers or booleans");
        };
    }

    private BigDecimal parse(String name, String text) {
        try {
            if (text.length() <= MAX_DECIMAL_TEXT) {
                return new BigDecimal(text.strip());
            }
        } catch (NumberFormatException e) {
            throw refused(name, "must be a number or a decimal string");
        }
        throw refused(name, "must be a number or a decimal string");
    }

    /// Keeps out numbers such as 1e999999999, which are short to write and costly to compute with.
    private BigDecimal bounded(String name, BigDecimal number) {
        if (Math.abs((long) number.scale()) > MAX_SCALE || number.precision() > MAX_DECIMAL_TEXT) {
            throw refused(name, "must be a number of usual size");
        }
        return number;
    }

    private static JsonObject object(JsonValue value, String place) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw DomainException.invalid(place, place + " must be a JSON object");
    }
}
