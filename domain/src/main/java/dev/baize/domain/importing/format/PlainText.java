package dev.baize.domain.importing.format;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTML as review exports carry it, made plain: line breaks and the entities that stand for characters.
final class PlainText {
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>|</p>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private PlainText() {}

    static String of(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        String broken = BREAK.matcher(text).replaceAll("\n");
        return ENTITY.matcher(broken)
                .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1), match.group())));
    }

    private static String character(String name, String whole) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, whole);
        }
        int point =
                name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean printable = Character.isValidCodePoint(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE;
        return printable ? Character.toString(point) : whole;
    }
}
