package dev.baize.domain;

import org.jspecify.annotations.Nullable;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;

/// Which of the two languages a shop's text is in: `zh` or `en`.
public final class TextLanguage {
    public static final String CHINESE = "zh";
    public static final String ENGLISH = "en";

    /// A Chinese character says about as much as this many Latin letters, so that "Nike Air 运动鞋" is Chinese and
    /// "Lucky 福 ornament" English.
    private static final int LETTERS_PER_HAN = 3;

    private TextLanguage() {}

    /// Recognises the language from the script that most of the text is written in; text without letters is English.
    public static String of(String text) {
        long han = text.codePoints()
                .filter(c -> UnicodeScript.of(c) == UnicodeScript.HAN)
                .count();
        long latin = text.codePoints()
                .filter(c -> UnicodeScript.of(c) == UnicodeScript.LATIN)
                .count();
        return han > 0 && han * LETTERS_PER_HAN >= latin ? CHINESE : ENGLISH;
    }

    /// The language of a BCP 47 tag such as `zh-CN`, when it is one of the two.
    public static Optional<String> parse(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return language.equals(CHINESE) || language.equals(ENGLISH) ? Optional.of(language) : Optional.empty();
    }

    /// The language said, else the one recognised.
    ///
    /// @throws DomainException of kind INVALID when the tag is of neither language
    public static String orRecognised(@Nullable String tag, String text) {
        return tag == null
                ? of(text)
                : parse(tag).orElseThrow(() -> DomainException.invalid("language", "language must be zh or en"));
    }
}
