package dev.baize.web.shop;

import dev.baize.domain.catalog.Item;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An item's attributes as one language's reader wants them.
///
/// An attribute may have a companion that says the same in another language: `color` and `color_zh`. Each is then one
/// fact, told in the reader's language.
public final class ItemFacts {
    /// What a buyer asks first comes first; what is not named here follows by name.
    private static final List<String> ORDER =
            List.of("type", "style", "model", "color", "pack_color", "material", "size", "fit", "fits", "feature");

    private static final List<String> LANGUAGES = List.of("en", "zh");

    private ItemFacts() {}

    public static List<Fact> of(Item item, Locale locale) {
        Map<String, String> attributes = item.attributes();
        return attributes.entrySet().stream()
                .filter(attribute -> !isCompanion(attribute.getKey(), attributes))
                .map(attribute -> new Fact(
                        attribute.getKey(),
                        attributes.getOrDefault(attribute.getKey() + "_" + locale.getLanguage(), attribute.getValue())))
                .sorted(Comparator.<Fact>comparingInt(fact -> rank(fact.name())).thenComparing(Fact::name))
                .toList();
    }

    private static boolean isCompanion(String name, Map<String, String> attributes) {
        return LANGUAGES.stream()
                .map(language -> "_" + language)
                .anyMatch(suffix -> name.endsWith(suffix)
                        && attributes.containsKey(name.substring(0, name.length() - suffix.length())));
    }

    private static int rank(String name) {
        int rank = ORDER.indexOf(name);
        return rank < 0 ? ORDER.size() : rank;
    }

    /// @param name the attribute's key, such as `pack_color`
    public record Fact(String name, String value) {}
}
