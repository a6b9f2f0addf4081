package dev.baize.launcher.instance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Starting processes that outlive a Ctrl-C meant for the launcher, and ending them.
public final class Processes {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Processes() {}

    /// The command in a session of its own where the system can (Linux); elsewhere with hang-up and interrupt ignored.
    public static List<String> inOwnSession(List<String> command) {
        List<String> all = new ArrayList<>(
                Files.isExecutable(SETSID)
                        ? List.of(SETSID.toString())
                        : List.of("/bin/sh", "-c", "trap '' HUP INT; exec \"$@\"", "sh"));
        all.addAll(command);
        return all;
    }

    /// Asks the process to end and waits; kills it when it has not ended in time.
    ///
    /// @return whether it ended by itself
    public static boolean stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (awaitExit(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        awaitExit(process, Duration.ofSeconds(10));
        return false;
    }

    public static boolean awaitExit(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
