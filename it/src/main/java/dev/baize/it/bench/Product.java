package dev.baize.it.bench;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.api.ApiClient;
import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.InstanceLock;
import dev.baize.launcher.instance.InstanceState;
import dev.baize.launcher.instance.Ports;
import dev.baize.launcher.instance.RunOptions;
import dev.baize.launcher.instance.Stopping;
import dev.baize.launcher.instance.Supervisor;
import dev.baize.launcher.server.Installation;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/// The product under measurement: one that runs already, or one of the benchmark's own, which [#close] stops.
final class Product implements AutoCloseable {
    private final DataFolder data;
    private final int port;
    private final @Nullable Supervisor own;

    private Product(DataFolder data, int port, @Nullable Supervisor own) {
        this.data = data;
        this.port = port;
        this.own = own;
    }

    /// The product that runs on the folder.
    static Product running(DataFolder data) {
        if (!data.exists() || !InstanceLock.isHeld(data)) {
            throw new LauncherException("Nothing runs on " + data.root()
                    + "; start it with ./baize run --detach, or leave --data out and the benchmark starts its own.");
        }
        int port = InstanceState.read(data)
                .map(InstanceState::httpPort)
                .orElseThrow(() -> new LauncherException("Baize on " + data.root() + " is not ready yet."));
        return new Product(data, port, null);
    }

    /// Starts a shop without demo data on the folder, which keeps what an earlier run left in it.
    static Product start(DataFolder data) {
        new Stopping(data, Product::say).run();
        data.prepare();
        var options = new RunOptions(data, Ports.findFree(), "empty", Optional.empty());
        var lock = InstanceLock.tryAcquire(data)
                .orElseThrow(() -> new LauncherException(data.root() + " is in use; end what uses it."));
        var supervisor = new Supervisor(options, Installation.current(), Product::say);
        var ready = new CompletableFuture<Void>();
        Thread.ofPlatform().name("product").daemon().start(() -> supervise(supervisor, ready, lock));
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::requestStop));
        try {
            ready.join();
        } catch (CompletionException e) {
            throw new LauncherException(String.valueOf(e.getCause()), e);
        }
        return new Product(data, options.httpPort(), supervisor);
    }

    private static void supervise(Supervisor supervisor, CompletableFuture<Void> ready, InstanceLock lock) {
        try (lock) {
            supervisor.run(() -> ready.complete(null));
        } catch (RuntimeException e) {
            ready.completeExceptionally(e);
        }
    }

    static void say(String line) {
        System.err.println("  " + line);
    }

    int port() {
        return port;
    }

    DataFolder data() {
        return data;
    }

    ApiClient api() {
        return ApiClient.connect(data);
    }

    /// What the server's processes are now; they change when one has died.
    InstanceState state() {
        return InstanceState.read(data)
                .orElseThrow(() -> new IllegalStateException("Baize on " + data.root() + " has ended"));
    }

    /// A key as a partner has it, kept in the database; it outlives a start of the server, unlike the operator's.
    String createKey(String name) {
        JsonObject wanted = Json.createObjectBuilder()
                .add("name", name)
                .add("kind", "server")
                .add(
                        "scopes",
                        Json.createArrayBuilder()
                                .add("recommendations:read")
                                .add("events:write")
                                .add("items:write"))
                .add("allowed_origins", JsonValue.EMPTY_JSON_ARRAY)
                .build();
        try (var api = api()) {
            return api.post("keys", wanted).getString("secret");
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.requestStop();
        }
    }
}
