package dev.baize.domain.importing.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The lines of a file that has no columns.
public final class WordRows implements SourceRows {
    private final TextLines lines;

    WordRows(TextLines lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        TextLine line = lines.nextFilled();
        return line == null ? null : new SourceRow.Words(line.number(), line.text(), line.repairs());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
