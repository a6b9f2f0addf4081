package dev.baize.domain.catalog;

import dev.baize.domain.DomainException;
import dev.baize.domain.Rules;
import dev.baize.domain.TextLanguage;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// An item as a shop sends it: created when new, replaced as a whole when known.
///
/// Fields mean what they mean in [Item]; `language` null is recognised from the title's script; a price
/// is rounded to two decimals. What the compact constructor leaves is what is stored.
public record ItemDraft(
        String itemId,
        @Nullable String language,
        String title,
        @Nullable String description,
        Map<String, ItemText> translations,
        @Nullable String brand,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable String url,
        @Nullable String imageUrl,
        Map<String, String> attributes,
        boolean available,
        boolean simulated) {
    public static final int MAX_ITEM_ID = 100;
    public static final int MAX_TITLE = 500;
    public static final int MAX_DESCRIPTION = 10_000;
    public static final int MAX_ATTRIBUTES = 100;

    private static final int MAX_BRAND = 200;
    private static final int MAX_CATEGORY = 300;
    private static final int MAX_ADDRESS = 1_000;
    private static final int MAX_ATTRIBUTE = 1_000;

    /// @throws DomainException of kind INVALID naming the field that breaks its rule
    public ItemDraft {
        Rules.require(
                Rules.isId(itemId, MAX_ITEM_ID), "item_id", "must have 1 to 100 characters and no control characters");
        requireText(title, description, "title", "description");
        Rules.require(brand == null || brand.length() <= MAX_BRAND, "brand", "must have at most 200 characters");
        Rules.require(
                category == null || isPath(category),
                "category",
                "must be a path such as home/kitchen of at most 300 characters");
        Rules.require(price == null || Rules.isPrice(price), "price", "must be zero or more, below 10^12");
        Rules.require(
                currency == null || Rules.isCurrency(currency), "currency", "must be an ISO 4217 code such as CNY");
        requireAddress(url, "url");
        requireAddress(imageUrl, "image_url");
        requireAttributes(attributes);
        language = TextLanguage.orRecognised(language, title);
        price = price == null ? null : price.setScale(2, RoundingMode.HALF_UP);
        translations = checked(translations);
        attributes = Map.copyOf(attributes);
    }

    private static void requireText(
            String title, @Nullable String description, String titleField, String descriptionField) {
        Rules.require(
                title != null && !title.isBlank() && title.length() <= MAX_TITLE,
                titleField,
                "must have 1 to 500 characters");
        Rules.require(
                description == null || description.length() <= MAX_DESCRIPTION,
                descriptionField,
                "must have at most 10,000 characters");
    }

    private static boolean isPath(String path) {
        return path.length() <= MAX_CATEGORY
                && path.chars().noneMatch(Character::isISOControl)
                && Arrays.stream(path.split("/", -1)).noneMatch(String::isBlank);
    }

    private static void requireAddress(@Nullable String text, String field) {
        Rules.require(
                text == null
                        || (text.length() <= MAX_ADDRESS
                                && (text.startsWith("https://")
                                        || text.startsWith("http://")
                                        || (text.startsWith("/") && !text.startsWith("//")))),
                field,
                "must start with https://, http:// or / and have at most 1,000 characters");
    }

    private static void requireAttributes(Map<String, String> attributes) {
        Rules.require(attributes.size() <= MAX_ATTRIBUTES, "attributes", "must be at most 100");
        attributes.forEach((name, value) -> Rules.require(
                !name.isBlank() && name.length() <= 100 && value.length() <= MAX_ATTRIBUTE,
                "attributes",
                "must have names of 1 to 100 and values of at most 1,000 characters"));
    }

    /// Translations under their plain language, each a title and description under the same rules.
    private static Map<String, ItemText> checked(Map<String, ItemText> translations) {
        var checked = new TreeMap<String, ItemText>();
        translations.forEach((tag, text) -> {
            String language = TextLanguage.parse(tag)
                    .orElseThrow(() -> DomainException.invalid("translations", "translations must be under zh or en"));
            requireText(text.title(), text.description(), "translations.title", "translations.description");
            checked.put(language, text);
        });
        return Map.copyOf(checked);
    }
}
