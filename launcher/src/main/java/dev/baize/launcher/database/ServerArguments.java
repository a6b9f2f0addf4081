package dev.baize.launcher.database;

import java.util.List;

/// The command line of the embedded server: as near to a MySQL 8.4 of production as MariaDB goes.
final class ServerArguments {
    private ServerArguments() {}

    static List<String> of(DatabaseBinaries binaries, DatabaseFolder folder, int port) {
        return List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.base(),
                "--datadir=" + folder.data(),
                "--user=" + System.getProperty("user.name"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // Relative to the data folder: a socket's whole path may not be longer than 107 bytes.
                "--socket=mariadb.sock",
                "--pid-file=" + folder.pidFile(),
                "--init-file=" + folder.initFile(),
                "--skip-ssl",
                "--skip-name-resolve",
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M",
                "--max-connections=120");
    }
}
