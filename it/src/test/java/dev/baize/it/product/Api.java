package dev.baize.it.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// A caller of the product over HTTP.
///
/// @param base the product's address
/// @param key sent as bearer token; empty for none
/// @param headers further headers: name, value, name, value …
public record Api(URI base, String key, List<String> headers) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final String JSON = "application/json";

    public Api(URI base, String key) {
        this(base, key, List.of());
    }

    /// The same caller, sending one header more.
    public Api with(String name, String value) {
        return new Api(
                base,
                key,
                java.util.stream.Stream.concat(headers.stream(), java.util.stream.Stream.of(name, value))
                        .toList());
    }

    /// @param path with its query, such as `/api/v1/items?limit=2`
    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    public Reply post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), JSON);
    }

    public Reply put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), JSON);
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "");
    }

    /// @param contentType sent unless empty
    public Reply send(String method, String path, BodyPublisher body, String contentType) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            var response = CLIENT.send(request.method(method, body).build(), BodyHandlers.ofString());
            return new Reply(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A value made fit for a query.
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
