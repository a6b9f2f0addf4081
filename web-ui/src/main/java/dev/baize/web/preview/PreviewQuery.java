package dev.baize.web.preview;

import dev.baize.recommendation.Placement;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What to try out, as it stands in the address.
///
/// @param customer pseudonym, or null for a visitor
/// @param other pseudonym of the customer to compare with, or null
/// @param item the shop's id of the item on the page or in the cart, or null
/// @param category path, or null
/// @param language of reasons and titles
/// @param places how many items to show, one of [#PLACES]
record PreviewQuery(
        Placement placement,
        @Nullable String customer,
        @Nullable String other,
        @Nullable String item,
        @Nullable String category,
        Locale language,
        int places) {
    static final List<Integer> PLACES = List.of(6, 12, 24);
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    /// Reads an address; what it does not say or says wrongly is as at the first visit.
    static PreviewQuery of(Map<String, List<String>> asked, Locale reader) {
        String places = value(asked, "places");
        return new PreviewQuery(
                Placement.parse(orEmpty(value(asked, "placement"))).orElse(Placement.HOME),
                value(asked, "customer"),
                value(asked, "other"),
                value(asked, "item"),
                value(asked, "category"),
                language(orEmpty(value(asked, "language")), reader),
                PLACES.stream()
                        .filter(each -> each.toString().equals(places))
                        .findFirst()
                        .orElse(PLACES.getFirst()));
    }

    /// Says all that differs from the first visit.
    Map<String, String> toParameters() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("placement", placement.key());
        put(said, "customer", customer);
        put(said, "other", other);
        put(said, "item", item);
        put(said, "category", category);
        said.put("language", language.getLanguage());
        said.put("places", String.valueOf(places));
        return said;
    }

    /// Whether the placement is about an item: its page, or a cart with it.
    boolean isAboutAnItem() {
        return placement == Placement.ITEM || placement == Placement.CART;
    }

    boolean isAboutACategory() {
        return placement == Placement.CATEGORY;
    }

    private static Locale language(String said, Locale reader) {
        String wanted = said.isEmpty() ? reader.getLanguage() : said;
        return LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static @Nullable String value(Map<String, List<String>> asked, String name) {
        List<String> values = asked.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null) {
            said.put(name, value);
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
