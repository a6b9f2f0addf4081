package dev.baize.launcher.command;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.InstanceLock;
import dev.baize.launcher.instance.InstanceState;
import dev.baize.launcher.instance.Progress;
import dev.baize.launcher.instance.Supervisor;
import dev.baize.launcher.server.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `baize run`: in the foreground it supervises until Ctrl-C; detached it leaves a supervisor behind.
@Command(
        name = "run",
        description = "Starts Baize; the first start on a data folder sets it up.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Environment: BAIZE_DB_URL, BAIZE_DB_USER and BAIZE_DB_PASSWORD name a MySQL server to use instead of",
            "the embedded database; BAIZE_HEAP is the server's largest heap (default 1g)."
        })
public final class RunCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "return when ready, and keep running")
    private boolean detach;

    @Mixin
    private StartOptions start = new StartOptions();

    @Override
    public Integer call() {
        DataFolder data = start.data();
        data.prepare();
        Optional<InstanceLock> lock = InstanceLock.tryAcquire(data);
        if (lock.isEmpty()) {
            sayThatItRuns(data);
            return 0;
        }
        if (detach) {
            lock.get().close();
            return new DetachedStart(start).run();
        }
        try (var _ = lock.get()) {
            var supervisor = new Supervisor(start.toRunOptions(), Installation.current(), Progress.onConsole());
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::requestStop, "stop"));
            supervisor.run(() -> ReadyMessage.print(data, start.port(), "Press Ctrl-C to stop."));
        }
        return 0;
    }

    private static void sayThatItRuns(DataFolder data) {
        InstanceState state = InstanceState.read(data)
                .orElseThrow(() -> new LauncherException("Another ./baize is just starting or stopping on "
                        + data.root() + "; wait a moment and look with ./baize status."));
        System.out.println("Baize already runs on " + data.root() + " since " + state.since() + ": " + state.baseUrl()
                + " (" + state.phase().name().toLowerCase(java.util.Locale.ROOT) + "). Nothing was changed.");
    }
}
