package dev.baize.it.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One call of the launcher in a process of its own, as the shell script makes it.
///
/// @param status its exit status
/// @param output what it printed, errors included
record LauncherProcess(int status, String output) {
    static LauncherProcess call(Path data, String... arguments) {
        Path target = Path.of("../launcher/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dbaize.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "dev.baize.launcher.Baize"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end: " + output);
            }
            return new LauncherProcess(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String lastLine() {
        return output.strip().lines().reduce("", (_, line) -> line);
    }
}
