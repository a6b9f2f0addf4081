package dev.baize.domain.importing.source;

import dev.baize.domain.DomainException;
import dev.baize.domain.importing.ImportLimits;
import dev.baize.domain.importing.ImportRefusal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file's bytes after decompression, cut off where a limit is passed.
///
/// Gzip is recognised by its first two bytes, never by the file's name. A damaged or truncated archive
/// and one that unfolds beyond all reason are refused with a [DomainException] that names the remedy.
final class PlainBytes extends FilterInputStream {
    private static final int RATIO_LOOKED_AT_FROM = 10 << 20;

    private final Compressed compressed;
    private final ImportLimits limits;
    private long plain;

    private PlainBytes(InputStream in, Compressed compressed, ImportLimits limits) {
        super(in);
        this.compressed = compressed;
        this.limits = limits;
    }

    /// @param progress is told the bytes taken from the file so far
    static PlainBytes open(Path file, ImportLimits limits, LongConsumer progress) throws IOException {
        Compressed compressed = new Compressed(Files.newInputStream(file), progress);
        BufferedInputStream buffered = new BufferedInputStream(compressed, 1 << 16);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        try {
            return new PlainBytes(gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered, compressed, limits);
        } catch (EOFException | ZipException e) {
            buffered.close();
            throw damaged();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(buffer, offset, length);
        } catch (EOFException | ZipException e) {
            throw damaged();
        }
        if (count > 0) {
            plain += count;
            checkLimits();
        }
        return count;
    }

    private void checkLimits() {
        if (plain > limits.maxPlainBytes()) {
            throw ImportRefusal.TOO_LARGE_UNPACKED.exception(limits.maxPlainBytes());
        }
        if (plain > RATIO_LOOKED_AT_FROM && plain / Math.max(1, compressed.count) > limits.maxRatio()) {
            throw ImportRefusal.BOMB.exception(limits.maxRatio());
        }
    }

    private static DomainException damaged() {
        return ImportRefusal.DAMAGED_ARCHIVE.exception();
    }

    /// Counts what comes off the disk.
    private static final class Compressed extends FilterInputStream {
        private final LongConsumer progress;
        private long count;

        private Compressed(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                progress.accept(++count);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count += read;
                progress.accept(count);
            }
            return read;
        }
    }
}
