package dev.baize.domain.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What an API key may do.
public enum Scope {
    ITEMS_READ("items:read"),
    ITEMS_WRITE("items:write"),
    EVENTS_WRITE("events:write"),
    RECOMMENDATIONS_READ("recommendations:read"),
    SEARCH_READ("search:read"),
    CUSTOMERS_READ("customers:read"),
    CUSTOMERS_WRITE("customers:write"),
    IMPORTS_WRITE("imports:write"),
    KEYS_ADMIN("keys:admin"),
    CONVERSATIONS_WRITE("conversations:write"),
    SEGMENTS_READ("segments:read"),
    TEXT_READ("text:read"),
    OPINION_READ("opinion:read"),
    EXPERIMENTS_READ("experiments:read"),
    ADS_READ("ads:read"),
    TRAINING_READ("training:read"),
    TRAINING_WRITE("training:write"),
    PRIVACY_READ("privacy:read"),
    PRIVACY_WRITE("privacy:write");

    private static final Set<Scope> BROWSER = EnumSet.of(
            ITEMS_READ,
            EVENTS_WRITE,
            RECOMMENDATIONS_READ,
            SEARCH_READ,
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            CONVERSATIONS_WRITE,
            EXPERIMENTS_READ,
            ADS_READ);

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /// Whether a key that stands in a public page may carry it. For customers this opens only what a signed-in
    /// customer may do with their own data, by a customer token; see [RequiresScope#browser].
    public boolean fitsBrowser() {
        return BROWSER.contains(this);
    }

    public static Optional<Scope> parse(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName.equals(name))
                .findFirst();
    }
}
