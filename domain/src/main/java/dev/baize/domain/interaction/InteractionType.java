package dev.baize.domain.interaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a customer did. The wire name is the GA4 e-commerce event's where GA4 has one.
public enum InteractionType {
    VIEW("view_item"),
    LIST_VIEW("view_item_list"),
    SELECT("select_item"),
    SEARCH("search"),
    ADD_TO_CART("add_to_cart"),
    REMOVE_FROM_CART("remove_from_cart"),
    ADD_TO_WISHLIST("add_to_wishlist"),
    BEGIN_CHECKOUT("begin_checkout"),
    PURCHASE("purchase"),
    REFUND("refund"),
    RATE("rate_item"),
    SHARE("share"),
    /// A shelf or advertisement came into view; carries a decision id.
    IMPRESSION("recommendation_impression"),
    /// An item of a shelf or advertisement was chosen; carries a decision id.
    CLICK("recommendation_click"),
    CHAT("chat_message");

    private static final Map<String, InteractionType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(InteractionType::wireName, type -> type));

    /// Segment v2 e-commerce names, lower-cased.
    private static final Map<String, InteractionType> BY_SEGMENT_NAME = Map.ofEntries(
            Map.entry("product viewed", VIEW),
            Map.entry("product list viewed", LIST_VIEW),
            Map.entry("product clicked", SELECT),
            Map.entry("products searched", SEARCH),
            Map.entry("product added", ADD_TO_CART),
            Map.entry("product removed", REMOVE_FROM_CART),
            Map.entry("product added to wishlist", ADD_TO_WISHLIST),
            Map.entry("checkout started", BEGIN_CHECKOUT),
            Map.entry("order completed", PURCHASE),
            Map.entry("order refunded", REFUND),
            Map.entry("order cancelled", REFUND),
            Map.entry("product reviewed", RATE),
            Map.entry("product shared", SHARE));

    private final String wireName;

    InteractionType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /// Reads a GA4 name or a Segment v2 name.
    public static Optional<InteractionType> parse(String name) {
        InteractionType ga4 = BY_WIRE_NAME.get(name);
        return Optional.ofNullable(ga4 != null ? ga4 : BY_SEGMENT_NAME.get(name.toLowerCase(Locale.ROOT)));
    }
}
