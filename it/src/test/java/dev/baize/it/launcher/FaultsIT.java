package dev.baize.it.launcher;

import dev.baize.it.product.Await;
import dev.baize.it.product.RunningProduct;
import dev.baize.launcher.instance.InstanceState;
import dev.baize.launcher.instance.ProcessId;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// What goes wrong in the night: each gets a sentence and a way on, and what was acknowledged is there, once.
class FaultsIT {
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private final RunningProduct product = RunningProduct.get();

    @Test
    void database_killedUnderLoad_comesBackWithEveryAcknowledgedEvent() {
        survives(InstanceState::database);
    }

    @Test
    void server_killedUnderLoad_comesBackWithEveryAcknowledgedEvent() {
        survives(InstanceState::server);
    }

    @Test
    void run_portTaken_saysSoAndLeavesNothingRunning() throws IOException {
        Path data = Path.of("target/port-taken").toAbsolutePath();
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var refused = LauncherProcess.call(
                    data, "run", "--detach", "--shop", "empty", "--port", String.valueOf(other.getLocalPort()));
            assertThat(refused.status()).isNotZero();
            assertThat(refused.output())
                    .contains("Port " + other.getLocalPort() + " is used by another program")
                    .contains("--port N");
        }
        assertThat(LauncherProcess.call(data, "status").output()).contains("stopped");
        assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                .noneMatch(line -> line.contains("--datadir=" + data));
    }

    @Test
    void run_diskNearlyFull_saysHowMuchIsMissing() throws IOException {
        Path small = Files.createDirectories(Path.of("target/small-disk").toAbsolutePath());
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", small.toString()),
                "only root may mount a small disk here");
        try {
            var refused = LauncherProcess.call(small.resolve("data"), "run", "--detach");
            assertThat(refused.status()).isNotZero();
            assertThat(refused.output())
                    .contains("nearly full: 64 MB are free and 800 MB are needed")
                    .contains("--data DIR");
        } finally {
            command("umount", small.toString());
        }
    }

    /// Sends event after event, kills a process the hard way, waits until events are taken again, and counts.
    private void survives(Function<InstanceState, Optional<ProcessId>> victim) {
        String run = "it-kill-" + UUID.randomUUID() + "-";
        var acknowledged = new ArrayList<String>();
        var stop = new AtomicBoolean();
        Thread sender = Thread.ofVirtual().start(() -> sendUntil(stop, run, acknowledged));
        Await.until(RECOVERY, () -> size(acknowledged), size -> size > 20);
        ProcessHandle process = victim.apply(state()).flatMap(ProcessId::find).orElseThrow();
        process.destroyForcibly();
        Await.until(RECOVERY, process::isAlive, alive -> !alive);
        int before = size(acknowledged);
        Await.until(RECOVERY, () -> size(acknowledged), size -> size > before + 20);
        Await.until(
                RECOVERY,
                () -> victim.apply(state())
                        .flatMap(ProcessId::find)
                        .map(ProcessHandle::pid)
                        .orElse(process.pid()),
                pid -> pid != process.pid());
        stop.set(true);
        join(sender);
        List<String> stored =
                product.facts().rows("SELECT event_id FROM interaction WHERE event_id LIKE CONCAT(?, '%')", run);
        assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
        Await.until(RECOVERY, this::isReady, ready -> ready);
    }

    private void sendUntil(AtomicBoolean stop, String run, List<String> acknowledged) {
        for (int n = 0; !stop.get(); n++) {
            String id = run + n;
            String event = "{\"events\":[{\"event_id\":\"" + id + "\",\"event_name\":\"search\",\"session_id\":\"" + run
                    + "\",\"search_term\":\"tea\",\"timestamp\":\"" + Instant.now() + "\"}]}";
            try {
                var reply = product.asOperator().post("/api/v1/events", event);
                if (reply.status() == 200 && reply.json().getInt("accepted") == 1) {
                    synchronized (acknowledged) {
                        acknowledged.add(id);
                    }
                }
            } catch (UncheckedIOException _) {
                // Nobody answers, or the operator's token is just being made anew: that is the fault we caused.
                Thread.onSpinWait();
            }
        }
    }

    private boolean isReady() {
        try {
            return product.asNobody().get("/health/ready").status() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private InstanceState state() {
        return InstanceState.read(product.data()).orElseThrow();
    }

    private static int size(List<String> list) {
        synchronized (list) {
            return list.size();
        }
    }

    private static boolean command(String... words) throws IOException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
