package dev.baize.domain.importing.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Stock codes of the Online Retail exports that name no item.
///
/// Found by listing every code that is not five digits with at most a few letters and reading its descriptions.
/// `DCGS…` codes look alike but are items (bags, a dog collar) and stay.
final class ServiceCodes {
    private static final Set<String> CODES = Set.of(
            "POST", // postage
            "DOT", // dotcom postage
            "C2", // carriage
            "C3", // carriage, in the two-year edition
            "M", // manual correction
            "D", // discount
            "S", // samples
            "B", // bad debt
            "PADS", // pads to match all cushions: a correction of 0.001 a piece
            "CRUK", // commission of a charity
            "AMAZONFEE",
            "BANK CHARGES",
            "ADJUST",
            "ADJUST2",
            "GIFT");
    private static final Pattern FAMILIES = Pattern.compile("GIFT_\\w*|TEST\\d*|SP\\d{4}|AMAZON");

    private ServiceCodes() {}

    static boolean contains(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        return CODES.contains(capitals) || FAMILIES.matcher(capitals).matches();
    }
}
