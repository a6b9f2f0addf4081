package dev.baize.domain.importing.source;

import dev.baize.domain.importing.report.RowReason;

import java.util.List;

/// One line of a file, without its end.
///
/// @param number from 1
/// @param repairs what had to be done to the characters
record TextLine(long number, String text, List<RowReason> repairs) {
    static TextLine of(long number, String raw) {
        boolean controls = false;
        boolean undecodable = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            controls |= isUnwanted(c);
            undecodable |= c == '\uFFFD';
        }
        if (!controls && !undecodable) {
            return new TextLine(number, raw, List.of());
        }
        List<RowReason> repairs = controls && undecodable
                ? List.of(RowReason.CONTROL_CHARACTERS, RowReason.UNDECODABLE_CHARACTERS)
                : List.of(controls ? RowReason.CONTROL_CHARACTERS : RowReason.UNDECODABLE_CHARACTERS);
        return new TextLine(number, controls ? withoutControls(raw) : raw, repairs);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    private static boolean isUnwanted(char c) {
        return (c < ' ' && c != '\t') || c == '\u007f';
    }

    private static String withoutControls(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        raw.chars().filter(c -> !isUnwanted((char) c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }
}
