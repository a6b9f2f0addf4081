package dev.baize.languagemodel;

import java.util.Locale;

/// The languages the model speaks; each has its own base model and its own vector space.
public enum Language {
    CHINESE("zh"),
    ENGLISH("en");

    /// A text is Chinese from this share of ideographs among its letters on: a Chinese sentence
    /// often carries English brand names, an English one hardly ever ideographs.
    private static final double IDEOGRAPH_SHARE = 0.15;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The BCP 47 tag, `zh` or `en`.
    public String tag() {
        return tag;
    }

    /// The language of a locale; everything but Chinese is served by the English model.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /// The language a tag such as `zh`, `zh-Hant-TW` or `en_GB` stands for.
    public static Language of(String tag) {
        return of(Locale.forLanguageTag(tag.replace('_', '-')));
    }

    /// The language a text is written in, judged by its letters; English when it has none.
    public static Language detect(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        return letters > 0 && ideographs >= IDEOGRAPH_SHARE * letters ? CHINESE : ENGLISH;
    }
}
