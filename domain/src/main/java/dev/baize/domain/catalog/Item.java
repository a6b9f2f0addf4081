package dev.baize.domain.catalog;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// Something the shop sells, as the shop last described it.
///
/// @param id the database's number of the item, never on the wire
/// @param itemId the shop's own id (SKU), at most 100 characters, case-sensitive
/// @param language BCP 47 language of `title` and `description`, `zh` or `en`
/// @param translations title and description in further languages, by language
/// @param category path of category keys from general to special, joined by `/`, or null
/// @param price unit price in `currency`, two decimals, or null when the shop did not say
/// @param simulated true for items of the demo shop
public record Item(
        long id,
        String itemId,
        String language,
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
        boolean simulated,
        Instant createdAt,
        Instant updatedAt) {
    public Item {
        translations = Map.copyOf(translations);
        attributes = Map.copyOf(attributes);
    }

    /// The text in the language asked for where the shop gave one, else in the item's own language.
    public ItemText text(Locale locale) {
        ItemText translated = translations.get(locale.getLanguage());
        return translated != null ? translated : new ItemText(title, description);
    }
}
