package dev.baize.domain.importing;

import dev.baize.domain.DomainException;
import dev.baize.domain.DomainException.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Why a file is refused as a whole: one sentence in English with the remedy. A job keeps the sentence; whoever shows
/// it in another language finds the reason and its values again with [#recognise].
public enum ImportRefusal {
    EMPTY("The file is empty; export it again and check its size."),
    NO_ROWS("The file has a header but no rows; export it again and check that it is complete."),
    DAMAGED_ARCHIVE(
            "The gzip archive is damaged or cut short, so nothing of it was used; fetch or pack it again and check"
                    + " it with gzip -t."),
    FOREIGN_ARCHIVE(
            "The file is packed with something other than gzip, or twice; unpack it and import the plain file."),
    ZIP_OR_WORKBOOK("This is a zip archive or an Excel workbook; unpack it or save the sheet as CSV (UTF-8) and import"
            + " that."),
    NOT_TEXT("The file is not text in UTF-8, UTF-16, GB18030 or Latin-1; save it as UTF-8 text and import it again."),
    /// Ratio.
    BOMB("The archive unpacks to more than %s times its size, as no real export does; unpack it, look at it, and import"
            + " the plain file."),
    /// Bytes.
    TOO_LARGE_UNPACKED(
            Kind.TOO_LARGE,
            "The file unpacks to more than %s bytes; cut it into parts by time and import them one by one."),
    /// Rows.
    TOO_MANY_ROWS(
            Kind.TOO_LARGE, "The file has more than %s rows; cut it into parts by time and import them one by one."),
    /// Line number, bytes.
    ENDLESS_LINE(
            "Line %s is longer than %s bytes; write one row per line (for a JSON array: jq -c '.[]' FILE) and import"
                    + " that."),
    /// Format, columns.
    COLUMNS_MISSING("This is not a file of the format %s: its first line lacks %s. Give the file a header line with the"
            + " names in docs/importing.md, or choose another format."),
    /// Lines.
    UNBALANCED_QUOTES("More than %s lines have quotation marks that are opened and never closed; write the file again"
            + " with every \" inside a field doubled."),
    JSON_ARRAY("The file is one JSON array; write one object per line (jq -c '.[]' FILE) and import that."),
    NOT_JSON_LINES("The file does not hold one JSON object per line: its first line starts with no brace. Choose the"
            + " format it has, or convert it."),
    NOT_SEQUENCES("This is not a file of sequences: its first line holds commas or braces. A line is a customer and the"
            + " items bought, separated by blanks."),
    /// Rows, the most frequent reason, format.
    NOTHING_USABLE("None of the %s rows could be used, most often because: %s. Check that the file is of the format %s;"
            + " docs/importing.md shows one."),
    SERVER_STOPPED("The server stopped while the import ran, so nothing of it was stored; import the file again."),
    /// The import's id.
    SERVER_FAILED("The import failed inside the server and nothing of it was stored; the server's log has the cause"
            + " under %s.");

    private static final String VALUE = "%s";

    private final Kind kind;
    private final String sentence;
    private final Pattern pattern;

    ImportRefusal(String sentence) {
        this(Kind.INVALID, sentence);
    }

    ImportRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
        pattern = Pattern.compile(
                Arrays.stream(sentence.split(VALUE, -1)).map(Pattern::quote).collect(Collectors.joining("(.*)")),
                Pattern.DOTALL);
    }

    /// @param values as many as the constant's comment names; whole numbers are written with a comma each three digits
    public String sentence(Object... values) {
        return String.format(
                Locale.ROOT,
                sentence,
                Arrays.stream(values).map(ImportRefusal::written).toArray());
    }

    public DomainException exception(Object... values) {
        return new DomainException(kind, "file", sentence(values));
    }

    /// The reason behind a job's [ImportJob#failure]; empty for a sentence that none of these gave.
    public static Optional<Recognised> recognise(String failure) {
        return Arrays.stream(values())
                .flatMap(refusal -> refusal.match(failure).stream())
                .findFirst();
    }

    private Optional<Recognised> match(String failure) {
        Matcher matcher = pattern.matcher(failure);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            values.add(matcher.group(group));
        }
        return Optional.of(new Recognised(this, values));
    }

    private static String written(Object value) {
        return value instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue())
                : String.valueOf(value);
    }

    /// @param values in the order of the constant's comment, as the sentence has them
    public record Recognised(ImportRefusal refusal, List<String> values) {
        public Recognised {
            values = List.copyOf(values);
        }
    }
}
