package dev.baize.launcher.server;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/// Asks the server whether it is ready.
public final class HealthProbe implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final HttpRequest request;

    public HealthProbe(int port) {
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(TIMEOUT)
                .build();
    }

    /// @param waitingFor the names of the checks that are not up; empty when the server does not answer at all
    public record Answer(boolean ready, String waitingFor) {}

    public Answer ask() {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode() == 200, namesOfDown(response.body()));
        } catch (IOException _) {
            return new Answer(false, "");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer(false, "");
        }
    }

    private static String namesOfDown(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getJsonArray("checks").stream()
                    .map(JsonValue::asJsonObject)
                    .filter(check -> !"UP".equals(check.getString("status", "")))
                    .map(HealthProbe::describe)
                    .collect(Collectors.joining(", "));
        } catch (JsonException | ClassCastException | NullPointerException _) {
            return "";
        }
    }

    /// The check's name with what it says about itself: `demo-shop (writing events, 40 %)`.
    private static String describe(JsonObject check) {
        String name = check.getString("name", "?");
        JsonValue data = check.getOrDefault("data", JsonValue.NULL);
        if (data.getValueType() != JsonValue.ValueType.OBJECT) {
            return name;
        }
        String details = data.asJsonObject().values().stream()
                .map(value -> value instanceof jakarta.json.JsonString text ? text.getString() : value.toString())
                .collect(Collectors.joining(", "));
        return name + " (" + details + ")";
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
