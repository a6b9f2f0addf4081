package dev.baize.domain.importing.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.DomainException.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;

/// The private folder in which files wait while they are imported; they hold personal data and go when it is over.
final class Spool {
    private static final String SUFFIX = ".upload";

    private final Path folder;
    private final long maxBytes;

    Spool(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /// Takes a file in.
    ///
    /// @throws DomainException of kind TOO_LARGE beyond the limit; UNAVAILABLE when the disk refuses
    Path take(String importId, InputStream content) {
        Path file = folder.resolve(importId + SUFFIX);
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            copy(content, file);
            return file;
        } catch (IOException e) {
            drop(file);
            throw new DomainException(
                    Kind.UNAVAILABLE,
                    null,
                    "The file could not be taken in completely: the upload broke off, or the disk of the data folder is full or read-only. Check both and send it again.");
        } catch (DomainException e) {
            drop(file);
            throw e;
        }
    }

    void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the spool folder cannot be deleted: " + file.getFileName(), e);
        }
    }

    /// Deletes what a server that stopped half-way left behind.
    void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).forEach(this::drop);
        } catch (IOException e) {
            throw new UncheckedIOException("The spool folder cannot be read", e);
        }
    }

    private void copy(InputStream content, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                total += count;
                if (total > maxBytes) {
                    throw new DomainException(
                            Kind.TOO_LARGE,
                            "file",
                            String.format(
                                    Locale.ROOT,
                                    "The file has more than %,d bytes; pack it with gzip, cut it into parts, or raise baize.domain.import-max-bytes.",
                                    maxBytes));
                }
                out.write(buffer, 0, count);
            }
        }
    }
}
