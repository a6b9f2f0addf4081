package dev.baize.domain.importing;

/// How much of a file this installation takes in, whatever its size on disk.
///
/// @param maxPlainBytes size after decompression
/// @param maxRatio plain bytes per compressed byte, looked at once 10 MiB have come out: real exports stay below 50,
/// a zip bomb reaches 1,000
/// @param maxLineBytes length of one line; a file that exceeds it is not a file of rows
/// @param maxRows data rows, so that one transaction and the indexes over it stay within a small heap
public record ImportLimits(long maxPlainBytes, int maxRatio, int maxLineBytes, long maxRows) {
    public static final ImportLimits DEFAULT = new ImportLimits(8L << 30, 250, 1 << 20, 5_000_000);

    public ImportLimits withPlainBytes(long bytes) {
        return new ImportLimits(bytes, maxRatio, maxLineBytes, maxRows);
    }

    public ImportLimits withRows(long rows) {
        return new ImportLimits(maxPlainBytes, maxRatio, maxLineBytes, rows);
    }
}
