package dev.baize.domain.importing;

import java.util.Arrays;
import java.util.Optional;

/// The files a shop can bring.
public enum ImportFormat {
    ONLINE_RETAIL("online-retail"),
    AMAZON_REVIEWS("amazon-reviews"),
    SEQUENCES("sequences"),
    EVENTS("events"),
    ITEMS("items"),
    REVIEWS("reviews"),
    DIALOGUES("dialogues");

    private final String wireName;

    ImportFormat(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<ImportFormat> parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.wireName.equals(name))
                .findFirst();
    }
}
