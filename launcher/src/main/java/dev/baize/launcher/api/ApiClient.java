package dev.baize.launcher.api;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.InstanceLock;
import dev.baize.launcher.instance.InstanceState;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;

/// Speaks to the server that runs for a data folder, over loopback, as the operator.
///
/// Paths are relative to the API's base: `keys` is `/api/v1/keys`.
public final class ApiClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /// An upload is answered once the file has been read and checked.
    private static final Duration ANSWER = Duration.ofMinutes(30);

    /// HTTP/1.1, because an upload that asks for an upgrade to HTTP/2 reaches the server with its length stated twice.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI base;
    private final String token;

    private ApiClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /// Finds the running server by its data folder and signs in with the token it wrote at its start.
    ///
    /// @throws LauncherException when nothing runs on the folder, or the server is not ready yet
    public static ApiClient connect(DataFolder data) {
        if (!data.exists() || !InstanceLock.isHeld(data)) {
            throw new LauncherException("Nothing runs on " + data.root()
                    + ". Start it with ./baize run --detach, or name its folder with --data DIR.");
        }
        int port = InstanceState.read(data).map(InstanceState::httpPort).orElse(0);
        try {
            String token = Files.readString(data.operatorToken()).strip();
            return new ApiClient(URI.create("http://127.0.0.1:" + port + "/api/v1/"), token);
        } catch (NoSuchFileException e) {
            throw new LauncherException(
                    "Baize is still starting on " + data.root() + "; wait until ./baize status says ready.", e);
        } catch (IOException e) {
            throw new LauncherException(
                    "The operator's token " + data.operatorToken()
                            + " cannot be read; run this command as the user who started Baize.",
                    e);
        }
    }

    public JsonObject get(String path) {
        return send(request(path).GET());
    }

    public JsonObject post(String path, JsonObject body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public JsonObject put(String path, JsonObject body) {
        return send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    /// Sends bytes, such as a file's.
    public JsonObject post(String path, String contentType, BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).POST(body));
    }

    /// @return the answer's body, an empty object when it has none
    public JsonObject delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonObject send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new LauncherException(Problems.explain(response.statusCode(), response.body()));
            }
            return response.body().isBlank() ? JsonObject.EMPTY_JSON_OBJECT : parse(response.body());
        } catch (ConnectException e) {
            throw new LauncherException(
                    "The server at " + base + " does not answer; see ./baize status, and wait if it is starting again.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for the server's answer.", e);
        }
    }

    private static JsonObject parse(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new LauncherException("The server's answer is no JSON object; is another program on this port?", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
