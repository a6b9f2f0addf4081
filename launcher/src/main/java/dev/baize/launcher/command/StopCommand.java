package dev.baize.launcher.command;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.instance.Progress;
import dev.baize.launcher.instance.Stopping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// `baize stop`
@Command(
        name = "stop",
        description = "Stops the server and the embedded database of a data folder.",
        mixinStandardHelpOptions = true)
public final class StopCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        switch (new Stopping(data.folder(), Progress.onConsole()).run()) {
            case STOPPED -> System.out.println("Baize is stopped.");
            case NOTHING_RAN ->
                System.out.println("Nothing runs on " + data.folder().root() + ".");
            case STUCK ->
                throw new LauncherException("The supervisor did not end; see "
                        + data.folder().launcherLog() + " and end it with kill -9, then run ./baize stop again.");
        }
        return 0;
    }
}
