package dev.baize.domain.catalog;

import dev.baize.domain.DomainException;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;

/// An item as a shop sends it: created when new, replaced as a whole when known.
///
/// Fields mean what they mean in [Item]; `language` null is recognised from the title's script.
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

    /// @throws DomainException of kind INVALID naming the field that breaks its rule
    public ItemDraft {
        require(
                itemId != null && !itemId.isBlank() && itemId.length() <= MAX_ITEM_ID,
                "item_id",
                "must have 1 to 100 characters");
        require(
                title != null && !title.isBlank() && title.length() <= MAX_TITLE,
                "title",
                "must have 1 to 500 characters");
        require(
                description == null || description.length() <= MAX_DESCRIPTION,
                "description",
                "must have at most 10,000 characters");
        require(brand == null || brand.length() <= 200, "brand", "must have at most 200 characters");
        require(category == null || category.length() <= 300, "category", "must have at most 300 characters");
        require(
                price == null || (price.signum() >= 0 && price.precision() - price.scale() <= 12),
                "price",
                "must be zero or more, below 10^12");
        require(currency == null || currency.matches("[A-Z]{3}"), "currency", "must be an ISO 4217 code such as CNY");
        require(
                url == null || isWebAddress(url),
                "url",
                "must start with https://, http:// or / and have at most 1,000 characters");
        require(
                imageUrl == null || isWebAddress(imageUrl),
                "image_url",
                "must start with https://, http:// or / and have at most 1,000 characters");
        translations = Map.copyOf(translations);
        attributes = Map.copyOf(attributes);
    }

    private static boolean isWebAddress(String text) {
        return text.length() <= 1_000
                && (text.startsWith("https://")
                        || text.startsWith("http://")
                        || (text.startsWith("/") && !text.startsWith("//")));
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw DomainException.invalid(field, field + " " + rule);
        }
    }
}
