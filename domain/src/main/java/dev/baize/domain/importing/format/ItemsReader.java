package dev.baize.domain.importing.format;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.catalog.ItemText;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.CsvRows;
import dev.baize.domain.importing.source.SourceFile;
import dev.baize.domain.importing.source.SourceRow;
import dev.baize.domain.importing.source.SourceRow.Json;
import dev.baize.domain.importing.source.SourceRow.Values;
import dev.baize.domain.importing.source.SourceRows;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/// `items`: a shop's catalogue as CSV or NDJSON, columns in docs/importing.md.
final class ItemsReader extends RowwiseReader {
    private static final String ATTRIBUTE = "attribute";
    private static final int MAX_ATTRIBUTES = 100;
    private static final Set<String> NO = Set.of("false", "no", "0", "n", "out of stock", "out_of_stock", "否");
    private static final Set<String> YES = Set.of("true", "yes", "1", "y", "in stock", "in_stock", "是");

    /// Attribute columns of the open CSV file: name by place.
    private Map<Integer, String> attributeColumns = Map.of();

    @Override
    SourceRows open(SourceFile file) throws IOException {
        attributeColumns = new LinkedHashMap<>();
        if (file.looksLikeJson()) {
            return file.json();
        }
        CsvRows rows = file.csv();
        rows.requireColumns("items", Set.of("item_id|id|sku", "title|name"));
        for (int place = 0; place < rows.header().size(); place++) {
            String name = rows.header().get(place);
            if (name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length()) {
                attributeColumns.put(place, name.substring(ATTRIBUTE.length()));
            }
        }
        return rows;
    }

    @Override
    void accept(RowFields fields, SourceRow row, Reading reading) throws UnusableRow {
        String itemId = fields.requireId(ItemDraft.MAX_ITEM_ID, "item_id", "id", "sku");
        String title = fields.findText(ItemDraft.MAX_TITLE, "title", "name");
        if (title == null) {
            throw new UnusableRow(RowReason.FIELD_MISSING, "title");
        }
        String currency = fields.find("currency");
        ItemDraft draft = new ItemDraft(
                itemId,
                ReviewsReader.language(fields),
                title,
                fields.findText(ItemDraft.MAX_DESCRIPTION, "description"),
                translations(fields, row),
                fields.find("brand"),
                category(fields),
                fields.findPrice("price"),
                currency == null ? null : currency.toUpperCase(Locale.ROOT),
                fields.find("url", "link"),
                fields.find("image_url", "image_link", "image"),
                attributes(row),
                available(fields),
                false);
        reading.keep(fields, reading.hash.of(itemId), null, List.of(new Fact.OfItem(draft, false)));
    }

    /// `Home > Kitchen`, as product feeds write it, is `Home/Kitchen`.
    private static @Nullable String category(RowFields fields) {
        String category = fields.find("category", "product_type");
        return category == null ? null : category.replaceAll("\\s*>\\s*", "/");
    }

    private static boolean available(RowFields fields) throws UnusableRow {
        String text = fields.find("available", "availability");
        String small = text == null ? "true" : text.toLowerCase(Locale.ROOT);
        if (!YES.contains(small) && !NO.contains(small)) {
            throw new UnusableRow(RowReason.FIELD_INVALID, "available must be true or false");
        }
        return YES.contains(small);
    }

    private static Map<String, ItemText> translations(RowFields fields, SourceRow row) {
        Map<String, ItemText> translations = new LinkedHashMap<>();
        for (String language : List.of("zh", "en")) {
            String title = fields.findText(ItemDraft.MAX_TITLE, "title_" + language);
            if (title != null) {
                String description = fields.findText(ItemDraft.MAX_DESCRIPTION, "description_" + language);
                translations.put(language, new ItemText(title, description));
            }
        }
        if (row instanceof Json json && json.object().get("translations") instanceof JsonObject texts) {
            texts.forEach((language, text) -> translation(language, text, translations));
        }
        return translations;
    }

    private static void translation(String language, JsonValue value, Map<String, ItemText> translations) {
        if (value instanceof JsonObject text && (language.equals("zh") || language.equals("en"))) {
            RowFields fields = new RowFields(0, name -> scalar(text, name), List.of());
            String title = fields.findText(ItemDraft.MAX_TITLE, "title");
            if (title != null) {
                String description = fields.findText(ItemDraft.MAX_DESCRIPTION, "description");
                translations.put(language, new ItemText(title, description));
            }
        }
    }

    private Map<String, String> attributes(SourceRow row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        switch (row) {
            case Values values ->
                attributeColumns.forEach(
                        (place, name) -> attribute(name, values.values().get(place), attributes));
            case Json json
            when json.object().get("attributes") instanceof JsonObject object ->
                object.keySet().forEach(name -> attribute(name, scalar(object, name), attributes));
            default -> {}
        }
        return attributes;
    }

    private static void attribute(String name, @Nullable String value, Map<String, String> attributes) {
        if (value != null && !value.isBlank() && attributes.size() < MAX_ATTRIBUTES) {
            attributes.put(name, value.strip());
        }
    }
}
