package dev.baize.profiling.internal;

import dev.baize.domain.catalog.Item;
import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.interaction.Order;
import dev.baize.profiling.RecentItem;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a customer last looked at and last bought.
final class RecentItems {
    private static final int MOST = 10;

    private RecentItems() {}

    /// @param latest rows of the log
    static List<RecentItem> viewed(List<Interaction> latest, ItemsById items) {
        Map<Long, Instant> times = new HashMap<>();
        for (Interaction row : latest) {
            if (row.type() == InteractionType.VIEW && row.itemId() != null) {
                times.merge(row.itemId(), row.occurredAt(), RecentItems::later);
            }
        }
        return latest(times, items);
    }

    static List<RecentItem> bought(List<Order> orders, ItemsById items) {
        Map<Long, Instant> times = new HashMap<>();
        for (Order order : orders) {
            @Nullable Instant orderedAt = order.orderedAt();
            if (orderedAt != null) {
                order.lines().stream()
                        .filter(line -> Kept.pieces(line) > 0)
                        .forEach(line -> times.merge(line.itemId(), orderedAt, RecentItems::later));
            }
        }
        return latest(times, items);
    }

    private static List<RecentItem> latest(Map<Long, Instant> times, ItemsById items) {
        return times.entrySet().stream()
                .sorted(Map.Entry.<Long, Instant>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .<RecentItem>mapMulti((entry, sink) -> {
                    @Nullable Item item = items.find(entry.getKey());
                    if (item != null) {
                        sink.accept(new RecentItem(item, entry.getValue()));
                    }
                })
                .limit(MOST)
                .toList();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
