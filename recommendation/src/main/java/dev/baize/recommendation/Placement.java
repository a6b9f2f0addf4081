package dev.baize.recommendation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where in the shop items are shown; each has a pipeline of its own.
public enum Placement {
    HOME,
    CATEGORY,
    ITEM,
    CART,
    EMAIL,
    SEARCH;

    /// The name on the wire.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Placement> parse(String key) {
        return Arrays.stream(values())
                .filter(placement -> placement.key().equals(key))
                .findFirst();
    }

    /// All keys, for messages.
    public static String keys() {
        return Arrays.stream(values()).map(Placement::key).collect(Collectors.joining(", "));
    }
}
