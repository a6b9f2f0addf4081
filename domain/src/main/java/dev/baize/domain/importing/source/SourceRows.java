package dev.baize.domain.importing.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// A file's data rows, one after another. Blank lines are passed over and count as nothing.
public interface SourceRows extends AutoCloseable {
    /// @return null at the end
    @Nullable
    SourceRow next() throws IOException;

    @Override
    void close() throws IOException;
}
