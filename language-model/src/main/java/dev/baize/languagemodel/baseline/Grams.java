package dev.baize.languagemodel.baseline;

import dev.baize.languagemodel.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Cuts a text into the pieces that a baseline counts.
public final class Grams {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");
    private static final int LONGEST_CHINESE = 3;
    private static final int SHORTEST_INSIDE_WORDS = 2;
    private static final int LONGEST_INSIDE_WORDS = 4;

    private Grams() {}

    /// Chinese: 1 to 3 characters. English: 1 and 2 words, and 2 to 4 characters inside words.
    public static Function<String, List<String>> of(Language language) {
        return language == Language.CHINESE ? Grams::characters : Grams::wordsAndCharacters;
    }

    private static List<String> characters(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<String> grams = new ArrayList<>(LONGEST_CHINESE * small.length());
        for (int from = 0; from < small.length(); from++) {
            for (int to = from + 1; to <= Math.min(small.length(), from + LONGEST_CHINESE); to++) {
                grams.add(small.substring(from, to));
            }
        }
        return grams;
    }

    private static List<String> wordsAndCharacters(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
        List<String> grams = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            grams.add("w " + words.get(i));
            if (i > 0) {
                grams.add("w " + words.get(i - 1) + " " + words.get(i));
            }
            String padded = " " + words.get(i) + " ";
            for (int length = SHORTEST_INSIDE_WORDS; length <= LONGEST_INSIDE_WORDS; length++) {
                for (int from = 0; from + length <= padded.length(); from++) {
                    grams.add(padded.substring(from, from + length));
                }
            }
        }
        return grams;
    }
}
