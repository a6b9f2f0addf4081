package dev.baize.domain.catalog.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.Page;
import dev.baize.domain.Rules;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Category;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.catalog.ItemQuery;
import dev.baize.domain.catalog.ItemsChanged;
import dev.baize.domain.catalog.persistence.CategoryTable;
import dev.baize.domain.catalog.persistence.ItemTable;
import dev.baize.domain.storage.Cursor;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.Transactions;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/// The catalogue over its tables.
@ApplicationScoped
public class DefaultCatalog implements Catalog {
    /// Where more items than this change at once, readers are quicker to read all anew.
    private static final int MAX_CHANGED = 1_000;

    private static final int MAX_NAME = 200;
    private static final int MAX_PATH = 300;

    private final Database database;
    private final ItemTable items;
    private final CategoryTable categories;
    private final Transactions transactions;
    private final Event<ItemsChanged> changed;
    private final Clock clock;

    @Inject
    public DefaultCatalog(
            Database database,
            ItemTable items,
            CategoryTable categories,
            Transactions transactions,
            Event<ItemsChanged> changed,
            Clock clock) {
        this.database = database;
        this.items = items;
        this.categories = categories;
        this.transactions = transactions;
        this.changed = changed;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultCatalog() {
        this.database = null;
        this.items = null;
        this.categories = null;
        this.transactions = null;
        this.changed = null;
        this.clock = null;
    }

    @Override
    public Optional<Item> findItem(String itemId) {
        return items.list("item_id = ?", List.of(itemId)).stream().findFirst();
    }

    @Override
    public Item getItem(String itemId) {
        return findItem(itemId).orElseThrow(DefaultCatalog::unknown);
    }

    @Override
    public List<Item> listItems(Collection<Long> ids) {
        Map<Long, Item> found =
                items.listByIds(new HashSet<>(ids)).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Page<Item> searchItems(ItemQuery query) {
        var condition = new ItemCondition(query);
        List<Item> found = items.list(condition.sql(), condition.arguments());
        return Page.of(found, query.limit(), last -> new Cursor(null, last.id()).encode(ItemCondition.LISTING));
    }

    @Override
    public List<Long> putItems(List<ItemDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        // An item that a call describes twice is what the call says last.
        var latest = new LinkedHashMap<String, ItemDraft>();
        drafts.forEach(draft -> latest.put(draft.itemId(), draft));
        Map<String, Long> ids = transactions.required(() -> store(latest.values()));
        return drafts.stream()
                .map(draft -> Objects.requireNonNull(ids.get(draft.itemId())))
                .toList();
    }

    private Map<String, Long> store(Collection<ItemDraft> drafts) {
        categories.ensure(drafts.stream()
                .map(ItemDraft::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        items.put(drafts, clock.instant());
        Map<String, Long> ids =
                items.findIds(drafts.stream().map(ItemDraft::itemId).toList());
        items.putTranslations(drafts, ids);
        fireChanged(ids.values());
        return ids;
    }

    @Override
    public void withdrawItem(String itemId) {
        setAvailable(itemId, false);
    }

    @Override
    public void offerItem(String itemId) {
        setAvailable(itemId, true);
    }

    private void setAvailable(String itemId, boolean available) {
        transactions.required(() -> {
            if (!items.setAvailable(itemId, available, clock.instant())) {
                throw unknown();
            }
            fireChanged(items.findIds(List.of(itemId)).values());
            return itemId;
        });
    }

    @Override
    public Map<String, Long> findIds(Collection<String> itemIds) {
        return items.findIds(new HashSet<>(itemIds));
    }

    @Override
    public Map<String, Long> resolveIds(Collection<String> itemIds) {
        var wanted = new HashSet<>(itemIds);
        Map<String, Long> known = items.findIds(wanted);
        if (known.size() == wanted.size()) {
            return known;
        }
        wanted.removeAll(known.keySet());
        return transactions.required(() -> {
            items.putStandIns(wanted, clock.instant());
            Map<String, Long> created = items.findIds(wanted);
            fireChanged(created.values());
            known.putAll(created);
            return known;
        });
    }

    @Override
    public List<Category> listCategories() {
        return categories.list();
    }

    @Override
    public void putCategory(String path, String nameEn, String nameZh) {
        Rules.require(Rules.isId(path, MAX_PATH), "path", "must have 1 to 300 characters");
        Rules.require(!nameEn.isBlank() && nameEn.length() <= MAX_NAME, "name_en", "must have 1 to 200 characters");
        Rules.require(!nameZh.isBlank() && nameZh.length() <= MAX_NAME, "name_zh", "must have 1 to 200 characters");
        categories.put(path, nameEn, nameZh);
    }

    @Override
    public void forEachItem(Consumer<Item> reader) {
        transactions.suspended(() -> database.forEach(0, items::page, Item::id, reader));
    }

    @Override
    public long countItems() {
        return items.count();
    }

    private void fireChanged(Collection<Long> ids) {
        changed.fire(new ItemsChanged(ids.size() > MAX_CHANGED ? List.of() : List.copyOf(ids)));
    }

    private static DomainException unknown() {
        return DomainException.notFound("No item has this item_id.");
    }
}
