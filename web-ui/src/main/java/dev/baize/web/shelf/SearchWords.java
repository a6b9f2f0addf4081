package dev.baize.web.shelf;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What a person types into a search field, cut to what the catalogue searches by: further words of a long text that
/// was pasted in would only be refused.
public final class SearchWords {
    private static final int MOST_WORDS = 10;
    private static final int MOST_CHARACTERS = 200;

    private SearchWords() {}

    /// @return at most ten words of at most 200 characters together
    public static String of(String typed) {
        String words =
                Arrays.stream(typed.strip().split("\\s+")).limit(MOST_WORDS).collect(Collectors.joining(" "));
        return words.substring(0, Math.min(words.length(), MOST_CHARACTERS));
    }
}
