package dev.baize.profiling.internal;

import dev.baize.domain.catalog.Item;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The items that a customer's facts name, by database id.
final class ItemsById {
    private final Map<Long, Item> items;

    ItemsById(Collection<Item> items) {
        this.items = items.stream().collect(Collectors.toUnmodifiableMap(Item::id, Function.identity()));
    }

    @Nullable
    Item find(@Nullable Long id) {
        return id == null ? null : items.get(id);
    }
}
