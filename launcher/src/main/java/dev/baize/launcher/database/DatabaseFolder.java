package dev.baize.launcher.database;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.instance.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where one embedded database keeps its files.
///
/// The system tables are written into `data.installing`, which is renamed to `data` once they are complete:
/// a folder named `data` is always a finished installation.
record DatabaseFolder(Path root) {
    Path data() {
        return root.resolve("data");
    }

    private Path installing() {
        return root.resolve("data.installing");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    Path initFile() {
        return root.resolve("init.sql");
    }

    Path processFile() {
        return root.resolve("mariadb.process");
    }

    Path pidFile() {
        return root.resolve("mariadb.pid");
    }

    void installUnlessDone(DatabaseBinaries binaries, Progress progress) {
        try {
            if (Files.exists(installing())) {
                progress.say("An earlier installation of the database did not finish; starting it over");
                deleteTree(installing());
            }
            if (!Files.isDirectory(data())) {
                progress.say("Installing the database, MariaDB " + binaries.version());
                Files.createDirectories(installing());
                runInstaller(binaries);
                Files.move(installing(), data(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new LauncherException(
                    "The database could not be installed in " + root + " (" + e.getMessage()
                            + "). Make room or choose another folder with --data DIR, then start again.",
                    e);
        }
    }

    private void runInstaller(DatabaseBinaries binaries) throws IOException {
        Path output = root.resolve("install.log");
        Process installer = new ProcessBuilder(List.of(
                        binaries.installer().toString(),
                        "--no-defaults",
                        "--basedir=" + binaries.base(),
                        "--datadir=" + installing(),
                        "--user=" + System.getProperty("user.name"),
                        "--auth-root-authentication-method=socket",
                        "--skip-test-db",
                        "--skip-name-resolve"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (installer.waitFor() != 0) {
                throw new IOException(
                        "mariadb-install-db ended with status " + installer.exitValue() + ", see " + output);
            }
        } catch (InterruptedException e) {
            installer.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static void deleteTree(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
