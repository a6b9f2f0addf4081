package dev.baize.launcher.database;

import dev.baize.launcher.LauncherException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// MariaDB's programs as the build unpacked them.
///
/// @param base the folder that holds `bin`, `scripts` and `share`
public record DatabaseBinaries(Path base) {
    /// Finds the programs below a folder, whatever version and system they are for.
    public static DatabaseBinaries in(Path unpacked) {
        try (Stream<Path> files = Files.walk(unpacked, 7)) {
            Path server = files.filter(file -> file.endsWith("bin/mariadbd"))
                    .findFirst()
                    .orElseThrow(() -> new LauncherException("There is no MariaDB server in " + unpacked
                            + "; build it with ./mvnw -pl launcher generate-resources,"
                            + " or set BAIZE_DB_URL to a MySQL server."));
            var binaries = new DatabaseBinaries(
                    server.resolve("../..").toAbsolutePath().normalize());
            binaries.makeExecutable();
            return binaries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path server() {
        return base.resolve("bin/mariadbd");
    }

    public Path installer() {
        return base.resolve("scripts/mariadb-install-db");
    }

    /// `11.4.5` of a folder `…/mariadb-11.4.5/linux`.
    public String version() {
        return base.getName(base.getNameCount() - 2).toString().replace("mariadb-", "");
    }

    /// A jar does not keep the permission to execute.
    private void makeExecutable() {
        for (String folder : List.of("bin", "scripts")) {
            try (Stream<Path> files = Files.list(base.resolve(folder))) {
                files.filter(file -> !Files.isExecutable(file))
                        .forEach(file -> file.toFile().setExecutable(true));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
