package dev.baize.launcher.instance;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.database.EmbeddedDatabase;
import dev.baize.launcher.instance.InstanceState.Phase;
import dev.baize.launcher.program.TrainerProcess;
import dev.baize.launcher.server.HealthProbe;
import dev.baize.launcher.server.Installation;
import dev.baize.launcher.server.LibertyServer;
import dev.baize.launcher.server.ServerLog;
import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Starts the database and the server of a data folder, and starts them again whenever they die, until told to stop.
///
/// One thread runs [#run]; [#requestStop] may come from any other, such as a shutdown hook.
public final class Supervisor {
    private static final Duration READY_PATIENCE = Duration.ofMinutes(15);
    private static final Duration TRAINER_PATIENCE = Duration.ofSeconds(15);
    private static final Duration SAY_EVERY = Duration.ofSeconds(10);

    private final RunOptions options;
    private final Installation installation;
    private final Progress progress;
    private final LibertyServer liberty;
    private final DiskWatch disk;
    private final TrainerProcess training;
    private final BackOff databaseBackOff = new BackOff();
    private final BackOff serverBackOff = new BackOff();
    private final Instant since = Instant.now();
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopRequested;
    private String lastProblem = "";
    private @Nullable EmbeddedDatabase database;
    private @Nullable ProcessHandle server;
    private @Nullable ProcessHandle trainer;

    public Supervisor(RunOptions options, Installation installation, Progress progress) {
        this.options = options;
        this.installation = installation;
        this.progress = progress;
        this.liberty = new LibertyServer(installation, options.data());
        this.disk = new DiskWatch(options.data(), progress);
        this.training = new TrainerProcess(installation, options.data());
    }

    /// Starts everything, calls `onReady` once, and returns when it was asked to stop and everything has stopped.
    ///
    /// @throws LauncherException when the first start fails; nothing is left running then
    public void run(Runnable onReady) {
        try {
            options.data().prepare();
            tell(Phase.STARTING, "starting");
            requirePort();
            startDatabase();
            startServer();
            if (!stopRequested) {
                tell(Phase.READY, "");
                onReady.run();
                keepRunning();
            }
        } catch (LauncherException e) {
            stopEverything();
            tell(Phase.FAILED, String.valueOf(e.getMessage()));
            stopped.countDown();
            throw e;
        }
        progress.say("Stopping");
        tell(Phase.STOPPING, "");
        stopEverything();
        InstanceState.delete(options.data());
        progress.say("Stopped");
        stopped.countDown();
    }

    /// Asks [#run] to end, and waits until it has.
    public void requestStop() {
        stopRequested = true;
        wake.release();
        try {
            if (!stopped.await(3, TimeUnit.MINUTES)) {
                progress.say("Gave up waiting for the server and the database to stop");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void startDatabase() {
        if (options.external().isPresent()) {
            progress.say("Using the database at " + options.external().get().url());
            return;
        }
        var started = EmbeddedDatabase.start(
                installation.database(),
                options.data().database(),
                Secrets.getOrCreate(options.data().databasePassword()),
                progress);
        database = started;
        watch(started.process());
        tell(Phase.STARTING, "database ready");
        progress.say("Database ready on port " + started.port() + " (process "
                + started.process().pid() + ")");
    }

    /// Before anything is started or installed: a wrong port is told at once.
    private void requirePort() {
        new ServerNote(options.data()).read().flatMap(ProcessId::find).ifPresent(this::stopLeftOver);
        if (!Ports.isFree(options.httpPort())) {
            throw new LauncherException("Port " + options.httpPort()
                    + " is used by another program. Stop that program or choose another port with --port N.");
        }
    }

    private void startServer() {
        launchServer();
        awaitReady();
    }

    private void stopLeftOver(ProcessHandle process) {
        progress.say(
                "A server left over from an earlier start still runs (process " + process.pid() + "); stopping it");
        Processes.stop(process, LibertyServer.STOP_PATIENCE);
    }

    private void launchServer() {
        var started = liberty.start(environment());
        server = started;
        new ServerNote(options.data()).write(ProcessId.of(started));
        watch(started);
        progress.say("Server starting (process " + started.pid() + ")");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        options.external().ifPresent(external -> {
            environment.put("BAIZE_DB_URL", external.url());
            environment.put("BAIZE_DB_USER", external.user());
            environment.put("BAIZE_DB_PASSWORD", external.password());
        });
        if (database != null) {
            environment.put("BAIZE_DB_URL", database.url());
            environment.put("BAIZE_DB_USER", database.user());
            environment.put("BAIZE_DB_PASSWORD", database.password());
        }
        environment.put("BAIZE_HTTP_PORT", String.valueOf(options.httpPort()));
        environment.put("BAIZE_DATA_DIR", options.data().root().toString());
        environment.put("BAIZE_SHOP", options.shop());
        environment.put("BAIZE_MODEL_LIBRARIES", installation.modelLibraries().toString());
        // Idle threads of PyTorch would otherwise spin for the next operation.
        environment.put("OMP_WAIT_POLICY", "PASSIVE");
        if (System.getenv("DJL_CACHE_DIR") == null) {
            environment.put("DJL_CACHE_DIR", installation.natives().toString());
        }
        environment.put("WLP_LOGGING_CONSOLE_LOGLEVEL", "WARNING");
        return environment;
    }

    /// Waits for `/health/ready`; a database that dies meanwhile is started again.
    private void awaitReady() {
        long start = System.nanoTime();
        long lastSaid = start;
        try (var probe = new HealthProbe(options.httpPort())) {
            while (!stopRequested) {
                HealthProbe.Answer answer = probe.ask();
                if (answer.ready()) {
                    progress.say("Server ready");
                    return;
                }
                requireServerStarting();
                reviveDatabase();
                long now = System.nanoTime();
                if (now - lastSaid > SAY_EVERY.toNanos()) {
                    lastSaid = now;
                    progress.say(
                            answer.waitingFor().isEmpty()
                                    ? "Server still starting"
                                    : "Waiting for " + answer.waitingFor());
                }
                if (now - start > READY_PATIENCE.toNanos()) {
                    throw new LauncherException("The server was not ready after " + READY_PATIENCE.toMinutes()
                            + " minutes; see " + liberty.messages() + ", then start again.");
                }
                pause(Duration.ofMillis(250));
            }
        }
    }

    private void requireServerStarting() {
        if (server == null || !server.isAlive()) {
            throw new LauncherException("The server ended while it was starting. The reason is in " + liberty.messages()
                    + " or " + liberty.console() + "; put it right and start again.");
        }
        new ServerLog(liberty.messages()).findFailure().ifPresent(failure -> {
            throw new LauncherException("The application did not start: " + failure + " The whole story is in "
                    + liberty.messages() + "; put it right and start again.");
        });
    }

    private void keepRunning() {
        while (!stopRequested) {
            pause(Duration.ofSeconds(5));
            if (!stopRequested) {
                attempt(this::reviveDatabase);
                attempt(this::reviveServer);
                attempt(this::reviveTrainer);
                attempt(disk::check);
            }
        }
    }

    /// What cannot be done now, on a full disk or without the trainer's classes, is tried again in the next round: it
    /// must neither end what runs nor leave it without a supervisor.
    private void attempt(Runnable duty) {
        try {
            duty.run();
        } catch (LauncherException | UncheckedIOException e) {
            String problem = String.valueOf(e.getMessage());
            if (!problem.equals(lastProblem)) {
                progress.say(problem + " Trying again.");
            }
            lastProblem = problem;
        }
    }

    private void reviveDatabase() {
        if (database == null || database.isAlive() || stopRequested) {
            return;
        }
        Duration delay = databaseBackOff.next(System.nanoTime());
        progress.say("The database ended unexpectedly; starting it again" + in(delay));
        tell(Phase.RECOVERING, "the database ended unexpectedly");
        pauseFor(delay);
        try {
            long start = System.nanoTime();
            database.restart();
            watch(database.process());
            tell(Phase.READY, "");
            progress.say("Database recovered in " + (System.nanoTime() - start) / 1_000_000 + " ms (process "
                    + database.process().pid() + ")");
        } catch (LauncherException e) {
            progress.say(e.getMessage() + " Trying again.");
        }
    }

    private void reviveServer() {
        if (stopRequested || (server != null && server.isAlive())) {
            return;
        }
        Duration delay = serverBackOff.next(System.nanoTime());
        progress.say("The server ended unexpectedly; starting it again" + in(delay));
        tell(Phase.RECOVERING, "the server ended unexpectedly");
        pauseFor(delay);
        if (stopRequested) {
            return;
        }
        try {
            launchServer();
            awaitReady();
            tell(Phase.READY, "");
        } catch (LauncherException e) {
            progress.say(e.getMessage() + " Trying again.");
            if (server != null) {
                Processes.stop(server, LibertyServer.STOP_PATIENCE);
            }
        }
    }

    /// Starts the trainer, and starts it again: it ends after each run, so that its memory goes back to the system.
    /// This is called every few seconds, which is pause enough for one that cannot start.
    private void reviveTrainer() {
        if (!stopRequested && (trainer == null || !trainer.isAlive())) {
            trainer = training.start(environment());
        }
    }

    private static String in(Duration delay) {
        return delay.isZero() ? "" : " in " + delay.toSeconds() + " s";
    }

    private void stopEverything() {
        if (trainer != null && trainer.isAlive()) {
            // It hands its run back, which the next one goes on with.
            Processes.stop(trainer, TRAINER_PATIENCE);
        }
        if (server != null && server.isAlive() && !Processes.stop(server, LibertyServer.STOP_PATIENCE)) {
            progress.say("The server did not stop within " + LibertyServer.STOP_PATIENCE.toSeconds()
                    + " s and was killed; what it had acknowledged is in the database");
        }
        new ServerNote(options.data()).delete();
        if (database != null) {
            database.stop();
        }
    }

    private void tell(Phase phase, String message) {
        new InstanceState(
                        phase,
                        Optional.of(ProcessId.of(ProcessHandle.current())),
                        Optional.ofNullable(server).map(ProcessId::of),
                        Optional.ofNullable(database)
                                .map(EmbeddedDatabase::process)
                                .map(ProcessId::of),
                        options.httpPort(),
                        database == null ? 0 : database.port(),
                        since,
                        message)
                .write(options.data());
    }

    private void watch(ProcessHandle process) {
        var _ = process.onExit().thenRun(wake::release);
    }

    /// Waits, but not longer than until something happens.
    private void pause(Duration duration) {
        try {
            if (wake.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopRequested = true;
        }
    }

    /// Waits the whole time unless asked to stop.
    private void pauseFor(Duration duration) {
        long until = System.nanoTime() + duration.toNanos();
        while (!stopRequested && System.nanoTime() < until) {
            pause(Duration.ofMillis(200));
        }
    }
}
