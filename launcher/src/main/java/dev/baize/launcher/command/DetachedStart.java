package dev.baize.launcher.command;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.InstanceState;
import dev.baize.launcher.instance.InstanceState.Phase;
import dev.baize.launcher.instance.Processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Leaves a supervisor process behind and shows its progress until it is ready.
final class DetachedStart {
    private static final long LARGEST_LOG = 10L * 1024 * 1024;

    private final StartOptions options;
    private final DataFolder data;
    private final Path log;

    DetachedStart(StartOptions options) {
        this.options = options;
        this.data = options.data();
        this.log = data.launcherLog();
    }

    int run() {
        try {
            rotateLog();
            long offset = Files.exists(log) ? Files.size(log) : 0;
            return follow(startSupervisor(), new LogTail(log, offset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process startSupervisor() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), dev.baize.launcher.Baize.class.getName()));
        command.add("supervise");
        command.addAll(options.toArguments());
        return new ProcessBuilder(Processes.inOwnSession(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private int follow(Process supervisor, LogTail tail) {
        while (true) {
            boolean ended = Processes.awaitExit(supervisor.toHandle(), Duration.ofMillis(200));
            tail.printNewLines();
            Optional<InstanceState> state = InstanceState.read(data).filter(read -> isOf(read, supervisor));
            if (state.map(InstanceState::phase).filter(Phase.READY::equals).isPresent()) {
                ReadyMessage.print(data, options.port(), "Stop it with ./baize stop.");
                return 0;
            }
            if (ended) {
                throw new LauncherException(
                        tail.error().isEmpty() ? "Baize ended while it was starting; see " + log + "." : tail.error());
            }
        }
    }

    private static boolean isOf(InstanceState state, Process supervisor) {
        return state.supervisor().filter(id -> id.pid() == supervisor.pid()).isPresent();
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling("launcher.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
