package dev.baize.domain.importing.source;

import dev.baize.domain.DomainException;
import dev.baize.domain.importing.ImportLimits;
import dev.baize.domain.importing.ImportRefusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a first look over the whole file found, before any row is read.
///
/// @param charset the encoding to read it with
/// @param guessed true where the file does not say (no byte order mark, not UTF-8)
/// @param undecodable places whose bytes mean nothing in that encoding; they read as U+FFFD
/// @param minorLineEnds lines that end otherwise than most of the file's
public record Inspection(Charset charset, boolean guessed, long undecodable, long minorLineEnds, long plainBytes) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 8;

    /// Reads everything once: damaged archives, bombs, binaries and endless lines are refused here, so that no
    /// row of such a file is ever looked at.
    ///
    /// @throws DomainException of kind INVALID or TOO_LARGE, with the remedy
    static Inspection of(InputStream bytes, ImportLimits limits) throws IOException {
        ByteScan scan = new ByteScan();
        byte[] buffer = new byte[1 << 16];
        byte[] head = bytes.readNBytes(HEAD);
        refuseForeignKinds(head);
        scan.accept(head, head.length);
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            scan.accept(buffer, count);
            if (scan.longestLine > limits.maxLineBytes() || scan.lineInProgress() > limits.maxLineBytes()) {
                throw ImportRefusal.ENDLESS_LINE.exception(scan.lines() + 1, limits.maxLineBytes());
            }
        }
        scan.end();
        if (scan.blank) {
            throw ImportRefusal.EMPTY.exception();
        }
        return decide(scan, head);
    }

    private static Inspection decide(ByteScan scan, byte[] head) {
        if (startsWith(head, 0xff, 0xfe)) {
            return found(scan, StandardCharsets.UTF_16LE, false, 0);
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return found(scan, StandardCharsets.UTF_16BE, false, 0);
        }
        long nuls = scan.nulsAtEven + scan.nulsAtOdd;
        if (nuls * 5 > scan.bytes) {
            return utf16WithoutMark(scan);
        }
        if (nuls * 100 > scan.bytes && nuls > 16) {
            throw unreadable();
        }
        if (scan.utf8Errors == 0) {
            return found(scan, StandardCharsets.UTF_8, false, 0);
        }
        if (scan.gbErrors == 0 && scan.gbCommonHanzi * 10 >= scan.gbCharacters * 7) {
            return found(scan, GB18030, true, 0);
        }
        if (scan.utf8Characters >= 4 * scan.utf8Errors) {
            return found(scan, StandardCharsets.UTF_8, true, scan.utf8Errors);
        }
        if (scan.loneHighBytes * 10 >= scan.highBytes * 7) {
            return found(scan, WINDOWS_1252, true, 0);
        }
        throw unreadable();
    }

    private static Inspection utf16WithoutMark(ByteScan scan) {
        if (scan.nulsAtOdd > 9 * scan.nulsAtEven) {
            return found(scan, StandardCharsets.UTF_16LE, true, 0);
        }
        if (scan.nulsAtEven > 9 * scan.nulsAtOdd) {
            return found(scan, StandardCharsets.UTF_16BE, true, 0);
        }
        throw unreadable();
    }

    private static Inspection found(ByteScan scan, Charset charset, boolean guessed, long undecodable) {
        long[] ends = {scan.lineFeeds, scan.carriageReturnLineFeeds, scan.carriageReturns};
        long minor = charset.name().startsWith("UTF-16")
                ? 0
                : Arrays.stream(ends).sum() - Arrays.stream(ends).max().orElse(0);
        return new Inspection(charset, guessed, undecodable, minor, scan.bytes);
    }

    private static void refuseForeignKinds(byte[] head) {
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw ImportRefusal.ZIP_OR_WORKBOOK.exception();
        }
        boolean packed = startsWith(head, 'B', 'Z', 'h')
                || startsWith(head, 0xfd, '7', 'z', 'X', 'Z')
                || startsWith(head, '7', 'z', 0xbc, 0xaf)
                || startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)
                || startsWith(head, 0x1f, 0x8b);
        if (packed) {
            throw ImportRefusal.FOREIGN_ARCHIVE.exception();
        }
        if (startsWith(head, '%', 'P', 'D', 'F')
                || startsWith(head, 0x89, 'P', 'N', 'G')
                || startsWith(head, 'P', 'A', 'R', '1')) {
            throw unreadable();
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        return head.length >= magic.length && Arrays.equals(Arrays.copyOf(head, magic.length), toBytes(magic));
    }

    private static byte[] toBytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static DomainException unreadable() {
        return ImportRefusal.NOT_TEXT.exception();
    }
}
