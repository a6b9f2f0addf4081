package dev.baize.domain.importing.report;

/// Short views of file content that are safe to show anywhere.
public final class Excerpts {
    private static final int MAX = 120;

    private Excerpts() {}

    /// At most 120 characters; control characters shown as `·`; a leading `=`, `+`, `-` or `@` is disarmed
    /// by an apostrophe, so that a report pasted into a spreadsheet runs nothing (OWASP, CSV Injection).
    public static String of(String text) {
        String start = text.length() > 2 * MAX ? text.substring(0, 2 * MAX) : text;
        StringBuilder excerpt = new StringBuilder(MAX);
        if (isFormulaLike(start)) {
            excerpt.append('\'');
        }
        start.codePoints()
                .map(point -> Character.isISOControl(point) || isUnseen(point) ? '·' : point)
                .limit(MAX - 1)
                .forEach(excerpt::appendCodePoint);
        if (excerpt.length() > MAX) {
            excerpt.setLength(MAX);
        }
        return excerpt.toString();
    }

    /// Whether a spreadsheet would take the text for a formula.
    public static boolean isFormulaLike(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /// Lone surrogates, and marks that turn the direction of the text after them.
    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return type == Character.SURROGATE || type == Character.FORMAT;
    }
}
