package dev.baize.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/// Liberty's `WLP_USER_DIR` of one data folder, brought up to date from the build before each start.
record ServerFolder(Path userFolder) {
    static final String SERVER = "baize";

    Path server() {
        return userFolder.resolve("servers").resolve(SERVER);
    }

    void update(Installation installation) {
        try {
            Files.createDirectories(server().resolve("apps"));
            copy(installation.serverXml(), server().resolve("server.xml"));
            copy(installation.war(), server().resolve("apps/baize.war"));
            copyTree(installation.sharedResources(), userFolder.resolve("shared/resources"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                copy(file, target);
            }
        }
    }

    /// Keeps the time stamp, by which Liberty knows whether its unpacked application is still good.
    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to)
                || !Files.getLastModifiedTime(from).equals(Files.getLastModifiedTime(to))
                || Files.size(from) != Files.size(to)) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
