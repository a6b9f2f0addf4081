package dev.baize.launcher.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads what the server said before it ended.
final class DatabaseLog {
    private static final int LINES = 3;

    private DatabaseLog() {}

    /// The last errors, or the last lines where there are none.
    static String lastErrors(Path log) {
        List<String> lines;
        try {
            // Latin 1 reads any byte: a log cut off in the middle of a character is still a log.
            lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "its log cannot be read (" + e.getMessage() + ").";
        }
        List<String> errors =
                lines.stream().filter(line -> line.contains("[ERROR]")).toList();
        List<String> said = errors.isEmpty() ? lines : errors;
        return String.join(" | ", said.subList(Math.max(0, said.size() - LINES), said.size()));
    }
}
