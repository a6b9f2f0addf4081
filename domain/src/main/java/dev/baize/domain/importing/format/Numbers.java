package dev.baize.domain.importing.format;

import dev.baize.domain.importing.report.RowReason;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as exports write them.
final class Numbers {
    private static final int MAX_LENGTH = 40;
    private static final int MAX_QUANTITY = 1_000_000;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+(\\.\\d+)?[eE][+-]?\\d{1,9}");
    private static final Pattern DECORATED =
            Pattern.compile("([+-]?)\\s*(?:[$£€¥￥]|[A-Z]{3}|元)?\\s*([+-]?[\\d,. ]+?)\\s*(?:[$£€¥￥%]|[A-Z]{3}|元)?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d{1,2}");

    private Numbers() {}

    /// @param repaired true where more than digits, a point and a sign had to be understood
    record Parsed(BigDecimal value, boolean repaired) {}

    static Parsed parse(String text, String field) throws UnusableRow {
        String stripped = text.strip();
        if (stripped.length() <= MAX_LENGTH) {
            if (PLAIN.matcher(stripped).matches()
                    || SCIENTIFIC.matcher(stripped).matches()) {
                return new Parsed(bounded(new BigDecimal(stripped), field), false);
            }
            Matcher decorated = DECORATED.matcher(stripped);
            if (decorated.matches()) {
                String digits = decorated.group(1) + decorated.group(2).replace(" ", "");
                if (THOUSANDS.matcher(digits).matches()) {
                    return new Parsed(bounded(new BigDecimal(digits.replace(",", "")), field), true);
                }
                if (DECIMAL_COMMA.matcher(digits).matches()
                        || PLAIN.matcher(digits).matches()) {
                    return new Parsed(bounded(new BigDecimal(digits.replace(',', '.')), field), true);
                }
            }
        }
        throw new UnusableRow(RowReason.NUMBER_UNREADABLE, field);
    }

    /// A whole number within ±1,000,000; `6.0` is 6.
    static int quantity(BigDecimal value, String field) throws UnusableRow {
        if (value.abs().compareTo(BigDecimal.valueOf(MAX_QUANTITY)) > 0) {
            throw new UnusableRow(RowReason.NUMBER_OUT_OF_RANGE, field);
        }
        try {
            return value.intValueExact();
        } catch (ArithmeticException _) {
            throw new UnusableRow(RowReason.NUMBER_UNREADABLE, field + " must be a whole number");
        }
    }

    static BigDecimal toCents(BigDecimal price) {
        return price.setScale(2, RoundingMode.HALF_UP);
    }

    /// Guards what follows against numbers such as 1e309, whose digits alone would fill the memory.
    private static BigDecimal bounded(BigDecimal value, String field) throws UnusableRow {
        long integerDigits = (long) value.precision() - value.scale();
        if (integerDigits > 12 || value.scale() > 400) {
            throw new UnusableRow(RowReason.NUMBER_OUT_OF_RANGE, field);
        }
        return value;
    }
}
