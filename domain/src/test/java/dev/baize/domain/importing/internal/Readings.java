package dev.baize.domain.importing.internal;

import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.CleaningReport.Reason;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.ImportLimits;
import dev.baize.domain.importing.format.ReaderContext;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Imports files in tests: everything but container and database.
final class Readings {
    /// A day after which no test file has rows.
    static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    private static final ImportLimits LIMITS = new ImportLimits(64 << 20, 250, 1 << 20, 1_000_000);

    private Readings() {}

    static CleaningReport read(ImportFormat format, String text, FactStore store) {
        return read(format, text.getBytes(StandardCharsets.UTF_8), store);
    }

    static CleaningReport read(ImportFormat format, String text, Charset charset, FactStore store) {
        return read(format, text.getBytes(charset), store);
    }

    static CleaningReport read(ImportFormat format, byte[] bytes, FactStore store) {
        try {
            Path file = Files.createTempFile("baize-import", ".test");
            try {
                Files.write(file, bytes);
                return read(format, file, store);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CleaningReport read(ImportFormat format, Path file, FactStore store) throws IOException {
        return new ImportReading(format, new ReaderContext(id -> "p" + id, NOW), LIMITS, new ImportProgress())
                .read(file, store);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// Rows of a reason, 0 where the report has none.
    static long rows(List<Reason> reasons, String code) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .mapToLong(Reason::rows)
                .sum();
    }

    static List<Long> lines(List<Reason> reasons, String code) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .map(Reason::examples)
                .flatMap(Collection::stream)
                .map(CleaningReport.Example::line)
                .toList();
    }

    static long dropped(CleaningReport report) {
        return report.dropped().stream().mapToLong(Reason::rows).sum();
    }
}
