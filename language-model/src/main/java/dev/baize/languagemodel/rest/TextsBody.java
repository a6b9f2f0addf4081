package dev.baize.languagemodel.rest;

import dev.baize.domain.DomainException;
import dev.baize.languagemodel.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// Texts sent to the model.
@Schema(name = "Texts")
public record TextsBody(
        @Schema(required = true, description = "1 to 256 texts, each of at most 20,000 characters") @Nullable
        List<@Nullable String> texts,

        @Schema(description = "zh or en; by default each text's own language", examples = "zh") @Nullable
        String locale) {
    private static final int MOST_TEXTS = 256;
    private static final int LONGEST_TEXT = 20_000;

    /// @throws DomainException INVALID naming the field and its rule
    List<String> checkedTexts() {
        if (texts == null || texts.isEmpty() || texts.size() > MOST_TEXTS) {
            throw DomainException.invalid("texts", "texts must hold 1 to " + MOST_TEXTS + " texts");
        }
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text == null || text.isBlank()) {
                throw DomainException.invalid("texts", "texts[" + i + "] must not be empty");
            }
            if (text.length() > LONGEST_TEXT) {
                throw DomainException.invalid(
                        "texts", "texts[" + i + "] is longer than " + LONGEST_TEXT + " characters");
            }
        }
        return texts.stream().map(String::valueOf).toList();
    }

    /// The language of a text: the one asked for, or else its own.
    Language languageOf(String text) {
        if (locale == null || locale.isBlank()) {
            return Language.detect(text);
        }
        String language = Locale.forLanguageTag(locale.replace('_', '-')).getLanguage();
        if (!language.equals("zh") && !language.equals("en")) {
            throw DomainException.invalid("locale", "locale must be zh or en");
        }
        return Language.of(locale);
    }
}
