package dev.baize.recommendation.model;

import dev.baize.domain.interaction.InteractionType;

import java.util.Optional;

/// How strongly an interaction speaks for an item.
public enum Kind {
    VIEW(0.4f),
    CLICK(0.4f),
    WISH(0.7f),
    CART(0.8f),
    RATE(0.6f),
    PURCHASE(1.0f);

    private static final Kind[] VALUES = values();

    private final float strength;

    Kind(float strength) {
        this.strength = strength;
    }

    /// Between 0 and 1; chosen by hand in the order of commitment that the events show.
    public float strength() {
        return strength;
    }

    public byte code() {
        return (byte) ordinal();
    }

    public static Kind of(byte code) {
        return VALUES[code];
    }

    /// Empty for interactions that say nothing of interest in an item (searches, impressions, refunds, …).
    public static Optional<Kind> of(InteractionType type) {
        return switch (type) {
            case VIEW -> Optional.of(VIEW);
            case SELECT, CLICK -> Optional.of(CLICK);
            case ADD_TO_WISHLIST, SHARE -> Optional.of(WISH);
            case ADD_TO_CART, BEGIN_CHECKOUT -> Optional.of(CART);
            case RATE -> Optional.of(RATE);
            case PURCHASE -> Optional.of(PURCHASE);
            case LIST_VIEW, SEARCH, REMOVE_FROM_CART, REFUND, IMPRESSION, CHAT -> Optional.empty();
        };
    }
}
