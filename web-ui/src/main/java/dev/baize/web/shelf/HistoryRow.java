package dev.baize.web.shelf;

import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.interaction.Interaction;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Something a customer did, with the item it was done to.
///
/// @param item null for an event about no item
public record HistoryRow(Interaction interaction, @Nullable Item item) {
    /// One read of the catalogue for all rows of a page.
    public static List<HistoryRow> of(List<Interaction> interactions, Catalog catalog) {
        List<Long> ids = interactions.stream()
                .map(Interaction::itemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Item> items =
                catalog.listItems(ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return interactions.stream()
                .map(each -> new HistoryRow(each, each.itemId() == null ? null : items.get(each.itemId())))
                .toList();
    }
}
