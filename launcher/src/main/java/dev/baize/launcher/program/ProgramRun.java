package dev.baize.launcher.program;

import dev.baize.launcher.LauncherException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs a [Program] in a JVM of its own, with the terminal of this one.
///
/// @param home the project's folder
public record ProgramRun(Path home) {
    /// As the server and the tests run them: native libraries come from the jars, and idle threads give the CPU back.
    static final List<String> JVM_OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true",
            "-Dai.djl.offline=true");

    private static final Map<String, String> ENVIRONMENT = Map.of("OMP_WAIT_POLICY", "PASSIVE");

    /// @return the program's exit status
    public int run(Program program, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("-Dbaize.home=" + home);
        command.addAll(List.of("-cp", classPath(program.module(), program.mainClass()), program.mainClass()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).inheritIO();
        ENVIRONMENT.forEach(builder.environment()::putIfAbsent);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new LauncherException("The program could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while the program ran.", e);
        }
    }

    /// The module's classes, what its build wrote down as its libraries, and the launcher's own libraries, because
    /// the modules expect a server to bring the JSON they are written against.
    String classPath(String module, String main) {
        Path target = home.resolve(module).resolve("target");
        Path libraries = target.resolve("class-path");
        Path mainClass = target.resolve("classes").resolve(main.replace('.', '/') + ".class");
        for (Path needed : List.of(libraries, mainClass)) {
            if (!Files.exists(needed)) {
                throw new LauncherException(needed
                        + " is missing; build the product with ./mvnw -Dfast -DskipTests package, then start again.");
            }
        }
        try {
            return String.join(
                    File.pathSeparator,
                    target.resolve("classes").toString(),
                    Files.readString(libraries).strip(),
                    home.resolve("launcher/target/lib") + File.separator + "*");
        } catch (IOException e) {
            throw new LauncherException(libraries + " cannot be read: " + e.getMessage(), e);
        }
    }
}
