package dev.baize.launcher.api;

import java.io.StringReader;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;

/// Turns `application/problem+json` (RFC 9457) into a sentence.
final class Problems {
    private Problems() {}

    static String explain(int status, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            JsonObject problem = reader.readObject();
            String title = problem.getString("title", "The server refused with status " + status);
            String detail = problem.getString("detail", "");
            return detail.isEmpty() ? title + "." : title + ": " + detail;
        } catch (JsonException _) {
            return "The server refused with status " + status + ".";
        }
    }
}
