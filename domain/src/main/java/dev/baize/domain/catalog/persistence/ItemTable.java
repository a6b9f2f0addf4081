package dev.baize.domain.catalog.persistence;

import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.catalog.ItemText;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.JsonColumn;
import dev.baize.domain.storage.Row;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The tables `item` and `item_translation`.
///
/// Rows are always written in the order of their shop ids, so that two calls with the same items wait for each other
/// instead of locking each other out.
@ApplicationScoped
public class ItemTable {
    private static final String SELECT = """
            SELECT id, item_id, language, title, description, brand, category, price, currency, url, image_url,
              attributes, available, simulated, created_at, updated_at
            FROM item
            """;

    private final Database database;

    @Inject
    public ItemTable(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected ItemTable() {
        this.database = null;
    }

    /// Items that fulfil a condition, with their translations.
    ///
    /// @param condition SQL after `WHERE`, with everything that orders and limits
    public List<Item> list(String condition, List<?> arguments) {
        return withTranslations(database.list(SELECT + "WHERE " + condition, ItemTable::read, arguments.toArray()));
    }

    public List<Item> listByIds(Collection<Long> ids) {
        return withTranslations(database.listIn(SELECT + "WHERE id IN {in}", ids, ItemTable::read));
    }

    public Map<String, Long> findIds(Collection<String> itemIds) {
        var ids = new HashMap<String, Long>();
        database.listIn(
                        "SELECT id, item_id FROM item WHERE item_id IN {in}",
                        itemIds,
                        row -> Map.entry(row.text("item_id"), row.number("id")))
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }

    /// @param drafts each shop id once
    public void put(Collection<ItemDraft> drafts, Instant now) {
        var sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparing(ItemDraft::itemId));
        database.batch("""
                INSERT INTO item (item_id, language, title, description, brand, category, price, currency, url,
                  image_url, attributes, available, simulated, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE language = VALUES(language), title = VALUES(title),
                  description = VALUES(description), brand = VALUES(brand), category = VALUES(category),
                  price = VALUES(price), currency = VALUES(currency), url = VALUES(url),
                  image_url = VALUES(image_url), attributes = VALUES(attributes), available = VALUES(available),
                  simulated = VALUES(simulated), updated_at = VALUES(updated_at)""", sorted, draft -> new @Nullable Object[] {
            draft.itemId(),
            draft.language(),
            draft.title(),
            draft.description(),
            draft.brand(),
            draft.category(),
            draft.price(),
            draft.currency(),
            draft.url(),
            draft.imageUrl(),
            JsonColumn.write(draft.attributes()),
            draft.available(),
            draft.simulated(),
            now,
            now
        });
    }

    /// Replaces the translations of items that were just written.
    public void putTranslations(Collection<ItemDraft> drafts, Map<String, Long> ids) {
        database.updateIn("DELETE FROM item_translation WHERE item_id IN {in}", ids.values());
        var rows = drafts.stream()
                .flatMap(draft -> draft.translations().entrySet().stream()
                        .filter(text -> !text.getKey().equals(draft.language()))
                        .map(text -> new Translation(ids.get(draft.itemId()), text.getKey(), text.getValue())))
                .toList();
        database.batch(
                "INSERT INTO item_translation (item_id, language, title, description) VALUES (?, ?, ?, ?)",
                rows,
                row -> new @Nullable Object[] {
                    row.itemId(), row.language(), row.text().title(), row.text().description()
                });
    }

    /// Creates withdrawn items that are known by their id only; one that was created meanwhile stays as it is.
    public void putStandIns(Collection<String> itemIds, Instant now) {
        database.batch(
                """
                INSERT IGNORE INTO item (item_id, language, title, attributes, available, simulated, created_at,
                  updated_at)
                VALUES (?, 'en', ?, '{}', FALSE, FALSE, ?, ?)""", itemIds.stream().sorted().toList(), itemId -> new @Nullable Object[] {itemId, itemId, now, now});
    }

    /// @return whether the item is there
    public boolean setAvailable(String itemId, boolean available, Instant now) {
        return database.update(
                        "UPDATE item SET available = ?, updated_at = ? WHERE item_id = ?", available, now, itemId)
                > 0;
    }

    /// The next items above an id, at most [Database#PAGE].
    public List<Item> page(long afterId) {
        return list("id > ? ORDER BY id LIMIT " + Database.PAGE, List.of(afterId));
    }

    public long count() {
        return database.number("SELECT COUNT(*) AS n FROM item");
    }

    private List<Item> withTranslations(List<Item> items) {
        Map<Long, Map<String, ItemText>> texts = new HashMap<>();
        database.listIn(
                        "SELECT item_id, language, title, description FROM item_translation WHERE item_id IN {in}",
                        items.stream().map(Item::id).toList(),
                        row -> new Translation(
                                row.number("item_id"),
                                row.text("language"),
                                new ItemText(row.text("title"), row.textOrNull("description"))))
                .forEach(row -> texts.computeIfAbsent(row.itemId(), _ -> new HashMap<>())
                        .put(row.language(), row.text()));
        return items.stream()
                .map(item -> withTranslations(item, texts.getOrDefault(item.id(), Map.of())))
                .toList();
    }

    private static Item withTranslations(Item item, Map<String, ItemText> translations) {
        return translations.isEmpty()
                ? item
                : new Item(
                        item.id(),
                        item.itemId(),
                        item.language(),
                        item.title(),
                        item.description(),
                        translations,
                        item.brand(),
                        item.category(),
                        item.price(),
                        item.currency(),
                        item.url(),
                        item.imageUrl(),
                        item.attributes(),
                        item.available(),
                        item.simulated(),
                        item.createdAt(),
                        item.updatedAt());
    }

    private static Item read(Row row) throws SQLException {
        return new Item(
                row.number("id"),
                row.text("item_id"),
                row.text("language"),
                row.text("title"),
                row.textOrNull("description"),
                Map.of(),
                row.textOrNull("brand"),
                row.textOrNull("category"),
                row.decimalOrNull("price"),
                row.textOrNull("currency"),
                row.textOrNull("url"),
                row.textOrNull("image_url"),
                JsonColumn.read(row.textOrNull("attributes")),
                row.flag("available"),
                row.flag("simulated"),
                row.time("created_at"),
                row.time("updated_at"));
    }

    private record Translation(@Nullable Long itemId, String language, ItemText text) {}
}
