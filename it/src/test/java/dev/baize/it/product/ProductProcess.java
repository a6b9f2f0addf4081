package dev.baize.it.product;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.InstanceLock;
import dev.baize.launcher.instance.Ports;
import dev.baize.launcher.instance.RunOptions;
import dev.baize.launcher.instance.Stopping;
import dev.baize.launcher.instance.Supervisor;
import dev.baize.launcher.server.Installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// The launcher's supervisor on a thread of this JVM, doing what `./baize run` does.
record ProductProcess(DataFolder data, int port) {
    /// Empties the folder, starts the product on it and waits until it is ready; it stops when the JVM ends.
    ///
    /// @throws LauncherException when it does not start
    static ProductProcess startFresh(DataFolder data) {
        long started = System.nanoTime();
        new Stopping(data, ProductProcess::say).run();
        deleteTree(data.root());
        data.prepare();
        letProbesIn(data);
        var options = new RunOptions(data, Ports.findFree(), "demo", Optional.empty());
        var lock = InstanceLock.tryAcquire(data)
                .orElseThrow(() -> new LauncherException(data.root() + " is in use; end what uses it."));
        var supervisor = new Supervisor(options, Installation.current(), ProductProcess::say);
        var ready = new CompletableFuture<Void>();
        Thread.ofPlatform().name("product").daemon().start(() -> run(supervisor, ready, lock));
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::requestStop));
        ready.join();
        say("ready after " + (System.nanoTime() - started) / 1_000_000_000 + " s");
        return new ProductProcess(data, options.httpPort());
    }

    private static void run(Supervisor supervisor, CompletableFuture<Void> ready, InstanceLock lock) {
        try (lock) {
            supervisor.run(() -> ready.complete(null));
        } catch (RuntimeException e) {
            ready.completeExceptionally(e);
            throw e;
        }
    }

    /// What the tests need of the server beyond server.xml.
    private static void letProbesIn(DataFolder data) {
        Path overrides = data.liberty().resolve("servers/baize/configDropins/overrides");
        try (var in = ProductProcess.class.getResourceAsStream("/server-for-tests.xml")) {
            Files.createDirectories(overrides);
            Files.copy(Objects.requireNonNull(in), overrides.resolve("server-for-tests.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.out.println("[product] " + line);
    }

    private static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
