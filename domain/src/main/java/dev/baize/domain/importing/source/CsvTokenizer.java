package dev.baize.domain.importing.source;

import java.util.ArrayList;
import java.util.List;

/// Splits CSV text that arrives line by line into fields (RFC 4180, with any delimiter).
///
/// A quotation mark inside an unquoted field is text, as in `12" RULER`. Text after a closing mark is
/// taken as text too, and [#isStrict] then says false.
final class CsvTokenizer {
    private final char delimiter;
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private boolean quoted;
    private boolean closed;
    private boolean strict = true;

    CsvTokenizer(char delimiter) {
        this.delimiter = delimiter;
    }

    /// Starts a record anew.
    void reset() {
        field.setLength(0);
        fields = new ArrayList<>();
        quoted = false;
        closed = false;
        strict = true;
    }

    /// @return true when the record is complete, false when a quoted field goes on in the next line
    boolean accept(String line) {
        if (quoted) {
            field.append('\n');
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                i += insideQuotes(line, i, c);
            } else if (c == delimiter) {
                endField();
            } else {
                outsideQuotes(c);
            }
        }
        if (!quoted) {
            endField();
        }
        return !quoted;
    }

    List<String> fields() {
        return fields;
    }

    boolean isStrict() {
        return strict;
    }

    int length() {
        return field.length();
    }

    private int insideQuotes(String line, int at, char c) {
        if (c != '"') {
            field.append(c);
            return 0;
        }
        if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
            field.append('"');
            return 1;
        }
        quoted = false;
        closed = true;
        return 0;
    }

    private void outsideQuotes(char c) {
        if (c == '"' && field.isEmpty() && !closed) {
            quoted = true;
            return;
        }
        strict &= !closed || c == ' ';
        field.append(c);
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
        closed = false;
    }
}
