package dev.baize.launcher.command;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.instance.InstanceLock;
import dev.baize.launcher.instance.Progress;
import dev.baize.launcher.instance.Supervisor;
import dev.baize.launcher.server.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/// The process that `run --detach` leaves behind.
@Command(name = "supervise", hidden = true, description = "Runs Baize without a terminal; used by run --detach.")
public final class SuperviseCommand implements Callable<Integer> {
    @Mixin
    private StartOptions start = new StartOptions();

    @Override
    public Integer call() {
        start.data().prepare();
        try (var _ = InstanceLock.tryAcquire(start.data())
                .orElseThrow(() -> new LauncherException(
                        "Another ./baize has just started on " + start.data().root() + "; nothing was changed."))) {
            long since = System.nanoTime();
            Progress progress = line -> System.out.println(
                    Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + Progress.stamp(since) + line);
            var supervisor = new Supervisor(start.toRunOptions(), Installation.current(), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::requestStop, "stop"));
            supervisor.run(() -> {});
        }
        return 0;
    }
}
