package dev.baize.web.catalogue;

import dev.baize.domain.interaction.InteractionLog.ItemCount;
import dev.baize.domain.interaction.InteractionType;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was done to an item.
final class ItemUse {
    private final Map<InteractionType, ItemCount> counts = new EnumMap<>(InteractionType.class);

    ItemUse(List<ItemCount> counts) {
        counts.forEach(count -> this.counts.put(count.type(), count));
    }

    ItemCount of(InteractionType type) {
        return counts.getOrDefault(type, new ItemCount(type, 0, 0, 0));
    }

    boolean wasViewed() {
        return of(InteractionType.VIEW).count() > 0;
    }

    /// Purchases for each view, all time: how often looking ends in buying. Above 1 where the shop sends purchases
    /// without views.
    double purchasesPerView() {
        return (double) of(InteractionType.PURCHASE).count()
                / of(InteractionType.VIEW).count();
    }
}
