package dev.baize.launcher.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Shows what another process appends to its log, whole lines only, without their time of day.
final class LogTail {
    private static final String ERROR = "baize: ";

    private final Path log;
    private long offset;
    private String error = "";

    LogTail(Path log, long offset) {
        this.log = log;
        this.offset = offset;
    }

    void printNewLines() {
        if (!Files.exists(log)) {
            return;
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(offset);
            byte[] bytes = new byte[Math.toIntExact(file.length() - offset)];
            file.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            String whole = text.substring(0, end);
            offset += whole.getBytes(StandardCharsets.UTF_8).length;
            whole.lines().forEach(this::print);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the other process ended with, for whoever started it to say; empty when it said nothing.
    String error() {
        return error;
    }

    private void print(String line) {
        if (line.startsWith(ERROR)) {
            error = line.substring(ERROR.length());
        } else {
            System.out.println(withoutTime(line));
        }
    }

    private static String withoutTime(String line) {
        int bracket = line.indexOf(" [");
        return bracket > 0 ? line.substring(bracket + 1) : line;
    }
}
