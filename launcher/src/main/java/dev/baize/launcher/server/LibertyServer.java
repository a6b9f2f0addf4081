package dev.baize.launcher.server;

import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.Processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Starts the Open Liberty server of a data folder.
public final class LibertyServer {
    /// Liberty lets running requests finish, at most 30 s, before it closes the application.
    public static final Duration STOP_PATIENCE = Duration.ofSeconds(75);

    private final Installation installation;
    private final DataFolder data;
    private boolean upToDate;

    public LibertyServer(Installation installation, DataFolder data) {
        this.installation = installation;
        this.data = data;
    }

    /// Starts the server with the environment given on top of this process's own.
    ///
    /// @return the server's process; it is not ready yet, see [HealthProbe]
    public ProcessHandle start(Map<String, String> environment) {
        var folder = new ServerFolder(data.liberty());
        if (!upToDate) {
            // Once: a server that died comes back as it was, also while a build writes the next version.
            folder.update(installation);
            upToDate = true;
        }
        try {
            Files.write(folder.server().resolve("jvm.options"), jvmOptions());
            Files.createDirectories(logFolder());
            Files.deleteIfExists(data.operatorToken());
            // Kept under another name: what is read from here on is this start's.
            Files.deleteIfExists(messages().resolveSibling("messages.previous.log"));
            if (Files.exists(messages())) {
                Files.move(messages(), messages().resolveSibling("messages.previous.log"));
            }
            var builder = new ProcessBuilder(Processes.inOwnSession(
                    List.of(installation.liberty().resolve("bin/server").toString(), "run", ServerFolder.SERVER)));
            builder.environment().putAll(environment);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("WLP_USER_DIR", data.liberty().toString());
            builder.environment().put("LOG_DIR", logFolder().toString());
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(console().toFile()))
                    .start()
                    .toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path logFolder() {
        return data.logs().resolve("server");
    }

    public Path messages() {
        return logFolder().resolve("messages.log");
    }

    /// What the server prints before its own log opens, and anything it cannot log.
    public Path console() {
        return logFolder().resolve("console.log");
    }

    private List<String> jvmOptions() {
        String heap = Optional.ofNullable(System.getenv("BAIZE_HEAP")).orElse("1g");
        return List.of(
                "-Xmx" + heap,
                "-Xms256m",
                "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true");
    }
}
