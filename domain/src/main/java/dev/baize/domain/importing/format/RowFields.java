package dev.baize.domain.importing.format;

import dev.baize.domain.importing.report.Excerpts;
import dev.baize.domain.importing.report.Remark;
import dev.baize.domain.importing.report.RowReason;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// One row's named fields, read with their rules; what had to be repaired on the way is remembered.
final class RowFields {
    private final long line;
    private final Function<String, @Nullable String> lookup;
    private final List<Remark> remarks = new ArrayList<>();

    /// @param lookup a field's text by its name, null where the row has none
    RowFields(long line, Function<String, @Nullable String> lookup, List<RowReason> repairs) {
        this.line = line;
        this.lookup = lookup;
        repairs.forEach(reason -> remarks.add(new Remark(reason, "the row")));
    }

    long line() {
        return line;
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    void remark(RowReason reason, String excerpt) {
        remarks.add(new Remark(reason, excerpt));
    }

    /// @param names the names the field goes by, the best first
    /// @return stripped, or null where it is absent or blank
    @Nullable
    String find(String... names) {
        for (String name : names) {
            String value = lookup.apply(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    String require(String... names) throws UnusableRow {
        String value = find(names);
        if (value == null) {
            throw new UnusableRow(RowReason.FIELD_MISSING, names[0]);
        }
        return value;
    }

    String requireId(int max, String... names) throws UnusableRow {
        return checkLength(require(names), max, names[0]);
    }

    @Nullable
    String findId(int max, String... names) throws UnusableRow {
        String value = find(names);
        return value == null ? null : checkLength(value, max, names[0]);
    }

    /// A text, cut where it is beyond the limit; HTML that reviews are full of becomes plain.
    @Nullable
    String findText(int max, String... names) {
        String value = find(names);
        if (value == null) {
            return null;
        }
        if (Excerpts.isFormulaLike(value)) {
            remark(RowReason.FORMULA_LIKE, names[0] + ": " + value);
        }
        String plain = PlainText.of(value);
        if (!plain.equals(value)) {
            remark(RowReason.MARKUP, names[0]);
        }
        if (plain.length() > max) {
            remark(RowReason.TEXT_CUT, names[0] + " had " + plain.length() + " characters, " + max + " are kept");
            plain = plain.substring(0, Character.isHighSurrogate(plain.charAt(max - 1)) ? max - 1 : max);
        }
        return plain.isBlank() ? null : plain;
    }

    /// A price of zero or more, in two decimals.
    @Nullable
    BigDecimal findPrice(String... names) throws UnusableRow {
        BigDecimal value = findNumber(names);
        if (value == null) {
            return null;
        }
        if (value.signum() < 0) {
            throw new UnusableRow(RowReason.NUMBER_OUT_OF_RANGE, names[0] + " must be zero or more");
        }
        BigDecimal cents = Numbers.toCents(value);
        if (cents.compareTo(value) != 0) {
            remark(RowReason.PRICE_ROUNDED, names[0] + " " + value);
        }
        return cents;
    }

    /// 1 to 5; `4.0` is 4.
    @Nullable
    Integer findRating(String... names) throws UnusableRow {
        BigDecimal value = findNumber(names);
        if (value == null) {
            return null;
        }
        int rating = Numbers.quantity(value, names[0]);
        if (rating < 1 || rating > 5) {
            throw new UnusableRow(RowReason.NUMBER_OUT_OF_RANGE, names[0] + " must be 1 to 5");
        }
        return rating;
    }

    @Nullable
    BigDecimal findNumber(String... names) throws UnusableRow {
        String text = find(names);
        if (text == null) {
            return null;
        }
        Numbers.Parsed number = Numbers.parse(text, names[0]);
        if (number.repaired()) {
            remark(RowReason.NUMBER_FORMAT, names[0] + " " + text);
        }
        return number.value();
    }

    @Nullable
    Instant findTime(ReaderContext context, String... names) throws UnusableRow {
        String text = find(names);
        if (text == null) {
            return null;
        }
        Optional<Instant> time = Times.parse(text);
        if (time.isEmpty()) {
            throw new UnusableRow(RowReason.TIME_UNREADABLE, names[0]);
        }
        if (!context.isPlausible(time.get())) {
            throw new UnusableRow(RowReason.TIME_OUT_OF_RANGE, names[0] + " " + time.get());
        }
        return time.get();
    }

    private static String checkLength(String value, int max, String name) throws UnusableRow {
        if (value.length() > max) {
            throw new UnusableRow(
                    RowReason.FIELD_TOO_LONG,
                    String.format(Locale.ROOT, "%s has %,d characters, at most %d", name, value.length(), max));
        }
        return value;
    }
}
