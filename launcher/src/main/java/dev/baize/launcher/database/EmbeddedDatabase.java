package dev.baize.launcher.database;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.instance.Ports;
import dev.baize.launcher.instance.ProcessId;
import dev.baize.launcher.instance.Processes;
import dev.baize.launcher.instance.Progress;
import dev.baize.launcher.instance.StateFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A MariaDB server of our own in a folder, reachable from this machine only.
///
/// - It outlives a launcher that is killed; the next [#start] on the same folder finds it and takes it over.
/// - One database `baize`, one user with all rights on it, who is let in from 127.0.0.1 with a password.
/// - TLS is off: the connection never leaves the machine, and the server's own certificate costs 4 to 17 s a start.
public final class EmbeddedDatabase implements AutoCloseable {
    public static final String USER = "baize";
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final DatabaseBinaries binaries;
    private final DatabaseFolder folder;
    private final String password;
    private final Progress progress;
    private int port;
    private @Nullable ProcessHandle process;

    private EmbeddedDatabase(DatabaseBinaries binaries, DatabaseFolder folder, String password, Progress progress) {
        this.binaries = binaries;
        this.folder = folder;
        this.password = password;
        this.progress = progress;
    }

    /// Installs the database where there is none yet, and starts it or takes over the one that runs.
    ///
    /// @param root the database's folder; need not exist
    /// @param password of user `baize`; a changed one is set at the start
    /// @throws LauncherException when the server does not come up, with the end of its log
    public static EmbeddedDatabase start(DatabaseBinaries binaries, Path root, String password, Progress progress) {
        var folder = new DatabaseFolder(root.toAbsolutePath().normalize());
        var database = new EmbeddedDatabase(binaries, folder, password, progress);
        if (!database.takeOver()) {
            folder.installUnlessDone(binaries, progress);
            database.port = Ports.findFree();
            database.launch();
        }
        return database;
    }

    /// Ends a database that a killed launcher left behind, if there is one.
    ///
    /// @return whether there was one
    public static boolean stopLeftOver(Path root) {
        Optional<ProcessHandle> left =
                findRunning(new DatabaseFolder(root.toAbsolutePath().normalize()));
        left.ifPresent(process -> Processes.stop(process, STOP_PATIENCE));
        return left.isPresent();
    }

    /// The JDBC address for Connector/J.
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port
                + "/baize?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&rewriteBatchedStatements=true&useInformationSchema=false&sslMode=DISABLED";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public String version() {
        return binaries.version();
    }

    public ProcessHandle process() {
        if (process == null) {
            throw new IllegalStateException("The database has not been started");
        }
        return process;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// Starts the server again after it died, on the same port, so that open connection pools find it.
    public void restart() {
        launch();
    }

    /// Ends the server; what is committed is on disk.
    public void stop() {
        if (process != null && !Processes.stop(process, STOP_PATIENCE)) {
            progress.say("The database did not stop within " + STOP_PATIENCE.toSeconds()
                    + " s and was killed; it recovers at its next start");
        }
        new StateFile(folder.processFile()).delete();
    }

    @Override
    public void close() {
        stop();
    }

    private boolean takeOver() {
        Optional<ProcessHandle> running = findRunning(folder);
        if (running.isEmpty()) {
            return false;
        }
        int knownPort = new StateFile(folder.processFile())
                .read()
                .map(values -> Integer.parseInt(values.getOrDefault("port", "0")))
                .orElse(0);
        if (knownPort > 0 && Handshake.isAnswered(knownPort)) {
            port = knownPort;
            process = running.get();
            progress.say("The database still runs (process " + running.get().pid() + "); taking it over");
            return true;
        }
        progress.say("A database left over from an earlier start does not answer; stopping it");
        Processes.stop(running.get(), STOP_PATIENCE);
        return false;
    }

    /// By our own note, or else by the pid file that the server itself writes.
    private static Optional<ProcessHandle> findRunning(DatabaseFolder folder) {
        Optional<ProcessHandle> noted = new StateFile(folder.processFile())
                .read()
                .flatMap(values -> ProcessId.decode(values.getOrDefault("process", "")))
                .flatMap(ProcessId::find);
        return noted.or(() -> findByPidFile(folder));
    }

    private static Optional<ProcessHandle> findByPidFile(DatabaseFolder folder) {
        Path pidFile = folder.pidFile();
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                            .filter(process -> isServerOf(folder, process))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// A pid file outlives its server, and the number may be another server's by now: of another Baize, say.
    private static boolean isServerOf(DatabaseFolder folder, ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .commandLine()
                        .filter(line -> line.contains("mariadbd") && line.contains("--datadir=" + folder.data() + " "))
                        .isPresent();
    }

    private void launch() {
        try {
            InitFile.write(folder.initFile(), USER, password);
            var output = ProcessBuilder.Redirect.appendTo(folder.log().toFile());
            Process started = new ProcessBuilder(Processes.inOwnSession(ServerArguments.of(binaries, folder, port)))
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            process = started.toHandle();
            note(started.toHandle());
            awaitReady(started.toHandle());
        } catch (IOException e) {
            throw new LauncherException("The database could not be started: " + e.getMessage(), e);
        }
    }

    private void note(ProcessHandle started) {
        new StateFile(folder.processFile())
                .write(Map.of("process", ProcessId.of(started).encode(), "port", String.valueOf(port)));
    }

    private void awaitReady(ProcessHandle started) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!Handshake.isAnswered(port)) {
            if (Processes.awaitExit(started, Duration.ofMillis(50))) {
                throw new LauncherException("The database did not start: " + DatabaseLog.lastErrors(folder.log())
                        + " The whole log is " + folder.log() + ".");
            }
            if (System.nanoTime() > deadline) {
                Processes.stop(started, STOP_PATIENCE);
                throw new LauncherException("The database did not answer within " + START_PATIENCE.toSeconds()
                        + " s; see " + folder.log() + ", then start again.");
            }
        }
    }
}
