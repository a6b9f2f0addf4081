package dev.baize.recommendation.state;

import dev.baize.domain.catalog.Item;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The catalogue in memory: an immutable table of items in the order of their database ids.
///
/// An item's place is its index. New items have higher ids, so places hold from one table to the next.
public final class ItemTable {
    private final Item[] items;
    private final long[] ids;
    private final Map<String, Integer> places;
    private final Map<String, int[]> inCategory;

    private ItemTable(Item[] items) {
        this.items = items;
        ids = Arrays.stream(items).mapToLong(Item::id).toArray();
        places = HashMap.newHashMap(items.length);
        var members = new HashMap<String, List<Integer>>();
        for (int i = 0; i < items.length; i++) {
            places.put(items[i].itemId(), i);
            for (String path = items[i].category(); path != null; path = parentOf(path)) {
                members.computeIfAbsent(path, key -> new ArrayList<>()).add(i);
            }
        }
        inCategory = HashMap.newHashMap(members.size());
        members.forEach((path, list) ->
                inCategory.put(path, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    static ItemTable of(Collection<Item> items) {
        return new ItemTable(
                items.stream().sorted(Comparator.comparingLong(Item::id)).toArray(Item[]::new));
    }

    /// The table with these items replaced or added.
    ItemTable with(Collection<Item> changed) {
        var byId = HashMap.<Long, Item>newHashMap(items.length + changed.size());
        for (Item item : items) {
            byId.put(item.id(), item);
        }
        changed.forEach(item -> byId.put(item.id(), item));
        return of(byId.values());
    }

    static @Nullable String parentOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? null : path.substring(0, slash);
    }

    public int size() {
        return items.length;
    }

    public Item get(int place) {
        return items[place];
    }

    /// The place of a database id, or a negative number.
    public int placeOf(long id) {
        return Arrays.binarySearch(ids, id);
    }

    /// The place of a shop's id, or -1.
    public int placeOf(@Nullable String itemId) {
        return itemId == null ? -1 : places.getOrDefault(itemId, -1);
    }

    /// Places of the items in a category and below it; none for an unknown one.
    public int[] inCategory(String path) {
        return inCategory.getOrDefault(path, NONE);
    }

    private static final int[] NONE = {};
}
