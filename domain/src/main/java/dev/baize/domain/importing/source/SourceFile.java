package dev.baize.domain.importing.source;

import dev.baize.domain.DomainException;
import dev.baize.domain.importing.ImportLimits;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// A file someone brought: plain or gzip, in an encoding to be found out, of any content.
///
/// Opening it reads it once as a whole and refuses what cannot be a file of rows; see [Inspection].
public final class SourceFile {
    private final Path path;
    private final ImportLimits limits;
    private final LongConsumer progress;
    private final Inspection inspection;

    private SourceFile(Path path, ImportLimits limits, LongConsumer progress, Inspection inspection) {
        this.path = path;
        this.limits = limits;
        this.progress = progress;
        this.inspection = inspection;
    }

    /// @param progress is told the bytes of the file read so far while rows are read
    /// @throws dev.baize.domain.DomainException with the remedy, for a file that is refused as a whole
    public static SourceFile open(Path path, ImportLimits limits, LongConsumer progress) throws IOException {
        try (PlainBytes bytes = PlainBytes.open(path, limits, _ -> {})) {
            return new SourceFile(path, limits, progress, Inspection.of(bytes, limits));
        }
    }

    public Inspection inspection() {
        return inspection;
    }

    public CsvRows csv() throws IOException {
        TextLines lines = lines();
        try {
            return new CsvRows(lines);
        } catch (DomainException e) {
            lines.close();
            throw e;
        }
    }

    public JsonRows json() throws IOException {
        TextLines lines = lines();
        try {
            return new JsonRows(lines);
        } catch (DomainException e) {
            lines.close();
            throw e;
        }
    }

    public WordRows words() throws IOException {
        return new WordRows(lines());
    }

    /// Whether the first filled line looks like JSON rather than a header.
    public boolean looksLikeJson() throws IOException {
        try (TextLines lines = new TextLines(PlainBytes.open(path, limits, _ -> {}), inspection.charset())) {
            @Nullable TextLine first = lines.nextFilled();
            return first != null
                    && (first.text().stripLeading().startsWith("{")
                            || first.text().stripLeading().startsWith("["));
        }
    }

    private TextLines lines() throws IOException {
        return new TextLines(PlainBytes.open(path, limits, progress), inspection.charset());
    }
}
