package dev.baize.domain.importing.source;

import dev.baize.domain.DomainException;
import dev.baize.domain.importing.ImportRefusal;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.SourceRow.Broken;
import dev.baize.domain.importing.source.SourceRow.Values;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The rows of a CSV file, able to go on after a broken one.
///
/// A field in quotation marks may hold line breaks. Where a mark is opened and nothing closes it within 200
/// lines or 64 Ki characters, or what it closes has another number of columns than the header, only the line with
/// the opening mark is given up and reading goes on with the next line. Parsers that stream cannot do that: they
/// lose the rest of the file to one stray mark.
public final class CsvRows implements SourceRows {
    private static final int MAX_JOINED_LINES = 200;
    private static final int MAX_JOINED_CHARS = 1 << 16;
    private static final int MAX_UNBALANCED = 10_000;
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final TextLines lines;
    private final CsvTokenizer tokenizer;
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();
    private int unbalanced;

    CsvRows(TextLines lines) throws IOException {
        this.lines = lines;
        TextLine first = lines.nextFilled();
        if (first == null) {
            throw ImportRefusal.EMPTY.exception();
        }
        tokenizer = new CsvTokenizer(delimiterOf(first.text()));
        tokenizer.accept(first.text());
        header = tokenizer.fields().stream().map(CsvRows::normalise).toList();
    }

    /// Column names in small letters without blanks and underscores: `Customer ID` is `customerid`.
    public List<String> header() {
        return header;
    }

    /// The column's place.
    ///
    /// @param names the names it goes by, normalised, the best first
    /// @return -1 where the file has none of them
    public int column(String... names) {
        for (String name : names) {
            int place = places.computeIfAbsent(name, key -> header.indexOf(normalise(key)));
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    /// @throws DomainException of kind INVALID when a column is missing; `required` are the names to show
    public void requireColumns(String format, Set<String> required) {
        Set<String> missing = new TreeSet<>();
        required.stream().filter(name -> column(name.split("\\|")) < 0).forEach(missing::add);
        if (!missing.isEmpty()) {
            throw ImportRefusal.COLUMNS_MISSING.exception(
                    format, String.join(", ", missing).replace("|", " or "));
        }
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        TextLine first = lines.nextFilled();
        if (first == null) {
            return null;
        }
        tokenizer.reset();
        if (tokenizer.accept(first.text())) {
            return new Values(first.number(), tokenizer.fields(), repairs(first.repairs()));
        }
        return join(first);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private SourceRow join(TextLine first) throws IOException {
        List<TextLine> joined = new ArrayList<>();
        List<RowReason> repairs = new ArrayList<>(first.repairs());
        boolean complete = false;
        while (!complete && joined.size() < MAX_JOINED_LINES && tokenizer.length() < MAX_JOINED_CHARS) {
            TextLine line = lines.next();
            if (line == null) {
                break;
            }
            joined.add(line);
            repairs.addAll(line.repairs());
            complete = tokenizer.accept(line.text());
        }
        if (complete && tokenizer.isStrict() && tokenizer.fields().size() == header.size()) {
            return new Values(
                    first.number(),
                    tokenizer.fields(),
                    repairs.stream().distinct().toList());
        }
        lines.putBack(joined);
        if (++unbalanced > MAX_UNBALANCED) {
            throw ImportRefusal.UNBALANCED_QUOTES.exception(MAX_UNBALANCED);
        }
        return new Broken(
                first.number(),
                RowReason.UNBALANCED_QUOTES,
                String.format(
                        Locale.ROOT, "a line of %,d characters", first.text().length()));
    }

    private List<RowReason> repairs(List<RowReason> ofCharacters) {
        if (tokenizer.isStrict()) {
            return ofCharacters;
        }
        List<RowReason> all = new ArrayList<>(ofCharacters);
        all.add(RowReason.MISPLACED_QUOTES);
        return all;
    }

    private static String normalise(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]", "");
    }

    private static char delimiterOf(String header) {
        char best = DELIMITERS[0];
        long most = 0;
        for (char candidate : DELIMITERS) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
