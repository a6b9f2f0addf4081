package dev.baize.profiling.rest;

import dev.baize.domain.DomainException;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Purpose;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/// Reads answers such as `{"training": "denied"}`; upper and lower case are the same.
final class ConsentAnswers {
    private static final String PURPOSES =
            "the body must be a JSON object of purposes: personalisation, training, analytics or advertising";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,40}");
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private ConsentAnswers() {}

    /// - throws [jakarta.json.JsonException] when the body is not well-formed
    /// - throws [DomainException] of kind INVALID naming the field
    static Map<Purpose, Consent> read(InputStream body) {
        var answers = new EnumMap<Purpose, Consent>(Purpose.class);
        try (var reader = JSON.createReader(body, StandardCharsets.UTF_8)) {
            if (!(reader.readValue() instanceof JsonObject object) || object.isEmpty()) {
                throw DomainException.invalid("body", PURPOSES);
            }
            object.forEach((name, value) -> answers.put(purpose(name), answer(name, value)));
        }
        return answers;
    }

    private static Purpose purpose(String name) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /// Names the field where it can be one; what a stranger sends as a name could be anything at all.
    private static DomainException unknown(String name) {
        return NAME.matcher(name).matches()
                ? DomainException.invalid(name, name + " is not a purpose; " + PURPOSES)
                : DomainException.invalid("body", PURPOSES);
    }

    private static Consent answer(String name, JsonValue value) {
        String text = value instanceof JsonString string ? string.getString().toLowerCase(Locale.ROOT) : "";
        return switch (text) {
            case "granted" -> Consent.GRANTED;
            case "denied" -> Consent.DENIED;
            default -> {
                String field = name.toLowerCase(Locale.ROOT);
                throw DomainException.invalid(field, field + " must be granted or denied");
            }
        };
    }
}
