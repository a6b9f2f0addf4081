package dev.baize.launcher.instance;

import dev.baize.launcher.database.EmbeddedDatabase;
import dev.baize.launcher.server.LibertyServer;

import java.time.Duration;
import java.util.Optional;

/// Stops whatever runs for a data folder: the supervisor, which stops the rest, or what a killed supervisor left.
public record Stopping(DataFolder data, Progress progress) {
    /// Longer than the server's and the database's patience together.
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    /// How a stop went.
    public enum Outcome {
        STOPPED,
        NOTHING_RAN,
        STUCK
    }

    public Outcome run() {
        if (!data.exists()) {
            return Outcome.NOTHING_RAN;
        }
        return InstanceLock.isHeld(data) ? stopSupervisor() : stopLeftOvers();
    }

    private Outcome stopSupervisor() {
        Optional<ProcessHandle> supervisor =
                InstanceState.read(data).flatMap(InstanceState::supervisor).flatMap(ProcessId::find);
        if (supervisor.isEmpty()) {
            return Outcome.STUCK;
        }
        progress.say("Stopping the server, then the database");
        supervisor.get().destroy();
        if (!Processes.awaitExit(supervisor.get(), PATIENCE)) {
            progress.say("The supervisor did not end within " + PATIENCE.toSeconds() + " s; killing it");
            supervisor.get().destroyForcibly();
            Processes.awaitExit(supervisor.get(), Duration.ofSeconds(10));
            stopLeftOvers();
        }
        return InstanceLock.isHeld(data) ? Outcome.STUCK : Outcome.STOPPED;
    }

    private Outcome stopLeftOvers() {
        Optional<ProcessHandle> server = new ServerNote(data).read().flatMap(ProcessId::find);
        server.ifPresent(process -> {
            progress.say("Stopping a server whose supervisor is gone (process " + process.pid() + ")");
            Processes.stop(process, LibertyServer.STOP_PATIENCE);
        });
        new ServerNote(data).delete();
        boolean database = EmbeddedDatabase.stopLeftOver(data.database());
        if (database) {
            progress.say("Stopped a database whose supervisor was gone");
        }
        InstanceState.delete(data);
        return server.isPresent() || database ? Outcome.STOPPED : Outcome.NOTHING_RAN;
    }
}
