package dev.baize.launcher.program;

import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.Processes;
import dev.baize.launcher.server.Installation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The process that trains models: it takes one run from the queue, carries it out and ends.
public final class TrainerProcess {
    private static final String MODULE = "language-model";
    private static final String MAIN = "dev.baize.languagemodel.trainer.Trainer";
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Installation installation;
    private final DataFolder data;

    public TrainerProcess(Installation installation, DataFolder data) {
        this.installation = installation;
        this.data = data;
    }

    /// Starts the trainer behind everything else that wants the processor: customers come first.
    ///
    /// @param environment the database and the native libraries, as the server has them
    public ProcessHandle start(Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ProgramRun.JVM_OPTIONS);
        command.addAll(List.of(
                "-Xmx"
                        + Optional.ofNullable(System.getenv("BAIZE_TRAINER_HEAP"))
                                .orElse("1500m"),
                "-XX:+UseSerialGC",
                "-cp",
                String.join(
                        File.pathSeparator,
                        new ProgramRun(installation.home()).classPath(MODULE, MAIN),
                        installation.sharedResources().resolve("jdbc") + File.separator + "*"),
                MAIN));
        var builder = new ProcessBuilder(Processes.inOwnSession(command));
        builder.environment().putAll(environment);
        builder.environment().put("BAIZE_MODELS_DIR", data.models().toString());
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start()
                    .toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What trainers say.
    public Path log() {
        return data.logs().resolve("trainer.log");
    }
}
