package dev.baize.domain.importing.source;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A file's lines, whatever ends them, with the possibility to put lines back.
///
/// The length of a line needs no watching here: [Inspection] has refused files with endless ones.
final class TextLines implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private final Deque<TextLine> putBack = new ArrayDeque<>();
    private long number;

    TextLines(InputStream bytes, Charset charset) {
        reader = new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
    }

    /// @return null at the end
    @Nullable
    TextLine next() throws IOException {
        if (!putBack.isEmpty()) {
            return putBack.pop();
        }
        String raw = reader.readLine();
        if (raw == null) {
            return null;
        }
        number++;
        boolean marked = number == 1 && !raw.isEmpty() && raw.charAt(0) == BYTE_ORDER_MARK;
        return TextLine.of(number, marked ? raw.substring(1) : raw);
    }

    /// The next line that is not blank, or null at the end.
    @Nullable
    TextLine nextFilled() throws IOException {
        TextLine line = next();
        while (line != null && line.isBlank()) {
            line = next();
        }
        return line;
    }

    /// @param lines will come again, in this order, before all others
    void putBack(List<TextLine> lines) {
        lines.reversed().forEach(putBack::push);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
