package dev.baize.it.product;

import java.io.StringReader;
import java.net.http.HttpHeaders;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/// What the product answered.
///
/// @param call method and path, for messages
public record Reply(String call, int status, HttpHeaders headers, String body) {
    /// Itself, when the status is the one expected.
    ///
    /// @throws AssertionError with the body otherwise
    public Reply expect(int expected) {
        if (status != expected) {
            throw new AssertionError(call + " answered " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }

    /// The body as a JSON object.
    public JsonObject json() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /// The header's first value; empty where it is absent.
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
