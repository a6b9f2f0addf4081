package dev.baize.recommendation.state;

import dev.baize.domain.catalog.Item;
import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionType;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A small shop in memory: items by name, events by customer, and the snapshot and histories learnt from them.
public final class ShopFixture {
    public static final long NOW = 1_800_000_000;

    private final List<Item> items = new ArrayList<>();
    private final List<Interaction> interactions = new ArrayList<>();

    public ShopFixture item(String itemId, @Nullable String category) {
        return item(itemId, category, true);
    }

    public ShopFixture item(String itemId, @Nullable String category, boolean available) {
        items.add(new Item(
                items.size() + 1L,
                itemId,
                "en",
                "The " + itemId,
                null,
                Map.of(),
                null,
                category,
                BigDecimal.TEN,
                "CNY",
                null,
                null,
                Map.of(),
                available,
                false,
                Instant.EPOCH.plusSeconds(items.size()),
                Instant.EPOCH));
        return this;
    }

    /// @param ago seconds before [#NOW]
    public ShopFixture event(long customer, InteractionType type, long ago, String... itemIds) {
        for (String itemId : itemIds) {
            interactions.add(new Interaction(
                    interactions.size() + 1L,
                    "e" + interactions.size(),
                    0,
                    type,
                    customer,
                    null,
                    idOf(itemId),
                    Instant.ofEpochSecond(NOW - ago),
                    1,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "test"));
        }
        return this;
    }

    private long idOf(String itemId) {
        return items.stream()
                .filter(item -> item.itemId().equals(itemId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public Snapshot snapshot() {
        var builder = new SnapshotBuilder(ItemTable.of(items));
        interactions.forEach(builder::add);
        return builder.learn(System.nanoTime());
    }

    public History history(long customer) {
        var histories = new Histories();
        interactions.forEach(histories::add);
        return histories.find(customer, null);
    }
}
