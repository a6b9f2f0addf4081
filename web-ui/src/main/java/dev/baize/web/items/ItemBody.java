package dev.baize.web.items;

import dev.baize.domain.DomainException;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.catalog.ItemText;
import dev.baize.web.wire.Fields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// An item on the wire.
@Schema(name = "Item")
public record ItemBody(
        @Schema(description = "The shop's own id (SKU), at most 100 characters", examples = "TEA-0042")
        String itemId,

        @Schema(description = "zh or en; recognised from the title where absent", examples = "en") @Nullable
        String language,

        @Schema(examples = "Jasmine green tea, 250 g") String title,
        @Nullable String description,

        @Schema(description = "Title and description in further languages, by language") @Nullable
        Map<String, TextBody> translations,

        @Schema(examples = "Cloud Mountain") @Nullable String brand,

        @Schema(description = "Category keys from general to special, joined by /", examples = "food/tea") @Nullable
        String category,

        @Schema(description = "Unit price, decimal string", examples = "48.00") @Nullable
        String price,

        @Schema(description = "ISO 4217", examples = "CNY") @Nullable
        String currency,

        @Schema(examples = "https://shop.example/tea-0042") @Nullable
        String url,

        @Schema(examples = "https://shop.example/tea-0042.jpg") @Nullable
        String imageUrl,

        @Nullable Map<String, String> attributes,

        @Schema(description = "false once the shop no longer sells it; true by default")
        boolean available,

        @Schema(description = "true for items of the demo shop", readOnly = true)
        boolean simulated,

        @Schema(readOnly = true) @Nullable Instant updatedAt) {
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final int MAX_ADDRESS = 1_000;
    private static final int MAX_ATTRIBUTES = 100;

    /// @param title at most 500 characters
    /// @param description at most 10,000 characters
    @Schema(name = "ItemText")
    public record TextBody(
            @Schema(examples = "茉莉绿茶 250 克") String title,
            @Nullable String description) {}

    public static ItemBody of(Item item) {
        return new ItemBody(
                item.itemId(),
                item.language(),
                item.title(),
                item.description(),
                item.translations().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                text -> new TextBody(
                                        text.getValue().title(), text.getValue().description()))),
                item.brand(),
                item.category(),
                money(item.price()),
                item.currency(),
                item.url(),
                item.imageUrl(),
                item.attributes(),
                item.available(),
                item.simulated(),
                item.updatedAt());
    }

    /// Reads an item as a shop sends it.
    ///
    /// @param itemId the id the address names; null where the body alone names it
    /// @throws DomainException of kind INVALID naming the field
    static ItemDraft read(Fields fields, @Nullable String itemId) {
        String id = itemId == null || fields.has("item_id")
                ? fields.requiredText("item_id", ItemDraft.MAX_ITEM_ID)
                : itemId;
        if (itemId != null && !id.equals(itemId)) {
            throw fields.refused("item_id", "differs from the id in the address");
        }
        return new ItemDraft(
                id,
                language(fields),
                fields.requiredText("title", ItemDraft.MAX_TITLE),
                fields.text("description", ItemDraft.MAX_DESCRIPTION),
                translations(fields),
                fields.text("brand", 200),
                fields.text("category", 300),
                fields.decimal("price"),
                fields.text("currency", 3),
                fields.text("url", MAX_ADDRESS),
                fields.text("image_url", MAX_ADDRESS),
                fields.texts("attributes", MAX_ATTRIBUTES, MAX_ADDRESS),
                !Boolean.FALSE.equals(fields.flag("available")),
                false);
    }

    private static @Nullable String language(Fields fields) {
        String language = fields.text("language", 10);
        if (language != null && !LANGUAGES.contains(language)) {
            throw fields.refused("language", "must be zh or en");
        }
        return language;
    }

    private static Map<String, ItemText> translations(Fields fields) {
        return fields.objects("translations").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> translation(fields, entry)));
    }

    private static ItemText translation(Fields fields, Map.Entry<String, Fields> entry) {
        if (!LANGUAGES.contains(entry.getKey())) {
            throw fields.refused("translations", "must be in zh or en");
        }
        return new ItemText(
                entry.getValue().requiredText("title", ItemDraft.MAX_TITLE),
                entry.getValue().text("description", ItemDraft.MAX_DESCRIPTION));
    }

    private static @Nullable String money(@Nullable BigDecimal price) {
        return price == null ? null : price.toPlainString();
    }
}
