package dev.baize.launcher.instance;

import dev.baize.launcher.LauncherException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/// Everything one Baize keeps: database, models, secrets, logs. Moving or copying the folder moves the shop.
///
/// @param root absolute
public record DataFolder(Path root) {
    private static final long MIB = 1024L * 1024;
    /// A fresh installation: system tables 170 MB, the unpacked application 130 MB, and room to write.
    private static final long NEEDED_FOR_FIRST_START = 800 * MIB;

    private static final long NEEDED = 200 * MIB;

    public static DataFolder of(Path path) {
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /// Makes the folders where they are missing and checks that there is room.
    ///
    /// @throws LauncherException when the folder cannot be written or its disk is nearly full
    public void prepare() {
        try {
            for (Path folder : new Path[] {root, logs(), run(), models(), database()}) {
                Files.createDirectories(folder);
            }
            if (!Files.isDirectory(secrets())) {
                Files.createDirectory(
                        secrets(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (FileSystemException e) {
            throw new LauncherException(
                    "The data folder " + root + " cannot be written (" + e.getMessage()
                            + "). Give this user the right to, make room, or choose another with --data DIR.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireRoom();
    }

    private void requireRoom() {
        long needed = isFresh() ? NEEDED_FOR_FIRST_START : NEEDED;
        if (freeBytes() < needed) {
            throw new LauncherException("The disk of " + root + " is nearly full: " + freeBytes() / MIB
                    + " MB are free and " + needed / MIB
                    + " MB are needed. Make room or choose a folder on another disk with --data DIR.");
        }
    }

    /// Whether there is no database in the folder yet.
    private boolean isFresh() {
        return !Files.isDirectory(database().resolve("data"));
    }

    public long freeBytes() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Bytes of all files below the folder; files that vanish meanwhile count nothing.
    public static long size(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }

    public boolean exists() {
        return Files.isDirectory(run());
    }

    public Path database() {
        return root.resolve("db");
    }

    public Path models() {
        return root.resolve("models");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path run() {
        return root.resolve("run");
    }

    /// The server's own folder, `WLP_USER_DIR` of Liberty.
    public Path liberty() {
        return root.resolve("liberty");
    }

    public Path launcherLog() {
        return logs().resolve("launcher.log");
    }

    public Path databasePassword() {
        return secrets().resolve("database.password");
    }

    /// Written by the server at each start.
    public Path operatorToken() {
        return secrets().resolve("operator.token");
    }

    /// Written by the server at its first start; shown once and deleted.
    public Path firstPassword() {
        return secrets().resolve("first-password");
    }
}
