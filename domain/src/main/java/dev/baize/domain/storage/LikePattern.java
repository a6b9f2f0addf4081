package dev.baize.domain.storage;

/// Patterns for `LIKE ? ESCAPE '!'` in which the searched text stands for itself.
public final class LikePattern {
    private LikePattern() {}

    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    public static String startingWith(String text) {
        return escaped(text) + "%";
    }

    /// The text as a word of its own in what begins and ends with a space.
    public static String word(String text) {
        return "% " + escaped(text) + " %";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
