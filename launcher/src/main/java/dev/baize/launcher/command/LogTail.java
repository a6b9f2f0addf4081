package dev.baize.launcher.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Shows what another process appends to its log, whole lines only, without their time of day.
final class LogTail {
    private final Path log;
    private long offset;

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
            whole.lines().map(LogTail::withoutTime).forEach(System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutTime(String line) {
        int bracket = line.indexOf(" [");
        return bracket > 0 ? line.substring(bracket + 1) : line;
    }
}
