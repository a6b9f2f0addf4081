package dev.baize.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;

/// The statements that the server runs at each start: the database, its one user, no anonymous ones.
final class InitFile {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{8,128}");

    private InitFile() {}

    /// @param password letters, digits, `_` and `-` only, so that it needs no escaping
    static void write(Path path, String user, String password) throws IOException {
        if (!PLAIN.matcher(password).matches()) {
            throw new IllegalArgumentException(
                    "password: 8 to 128 letters, digits, '_' and '-' are needed. Maybe the secret file was edited?");
        }
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // One statement a line: the server reads the file by lines.
        Files.writeString(path, String.format(Locale.ROOT, """
                CREATE DATABASE IF NOT EXISTS baize CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
                DROP USER IF EXISTS ''@'localhost';
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON baize.* TO '%1$s'@'127.0.0.1';
                """, user, password), StandardOpenOption.WRITE);
    }
}
