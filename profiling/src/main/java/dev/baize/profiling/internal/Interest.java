package dev.baize.profiling.internal;

import dev.baize.domain.catalog.Item;
import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.Order;
import dev.baize.profiling.Favourites;
import dev.baize.profiling.Favourites.Favourite;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// How much each of a customer's interactions says of what they like; see [Favourites] for the weights.
final class Interest {
    private static final double HALF_LIFE_DAYS = 90;
    private static final int MOST = 5;

    private final List<Interaction> latest;
    private final Set<Long> givenBack;
    private final ItemsById items;
    private final Instant newest;

    /// @param latest rows of the log, newest first
    Interest(List<Interaction> latest, List<Order> orders, ItemsById items) {
        this.latest = latest;
        this.givenBack = givenBack(orders);
        this.items = items;
        this.newest = latest.isEmpty() ? Instant.EPOCH : latest.getFirst().occurredAt();
    }

    /// @param label the item's category or brand; null leaves the interaction out
    Favourites favourites(Function<Item, @Nullable String> label) {
        Map<String, Weight> weights = new HashMap<>();
        for (Interaction row : latest) {
            double weight = weight(row);
            @Nullable Item item = items.find(row.itemId());
            @Nullable String key = item == null ? null : label.apply(item);
            if (weight > 0 && key != null) {
                weights.computeIfAbsent(key, _ -> new Weight()).add(weight);
            }
        }
        double total =
                weights.values().stream().mapToDouble(weight -> weight.sum).sum();
        int n = weights.values().stream().mapToInt(weight -> weight.n).sum();
        return new Favourites(n < Favourites.SMALLEST_SAMPLE ? List.of() : top(weights, total), n);
    }

    private static List<Favourite> top(Map<String, Weight> weights, double total) {
        return weights.entrySet().stream()
                .map(entry -> new Favourite(entry.getKey(), entry.getValue().sum / total, entry.getValue().n))
                .sorted(Comparator.comparingDouble(Favourite::share).reversed().thenComparing(Favourite::key))
                .limit(MOST)
                .toList();
    }

    private double weight(Interaction row) {
        double days = Duration.between(row.occurredAt(), newest).toMillis()
                / (double) Duration.ofDays(1).toMillis();
        return strength(row) * Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    private int strength(Interaction row) {
        return switch (row.type()) {
            case PURCHASE -> row.itemId() != null && givenBack.contains(row.itemId()) ? 0 : 4;
            case ADD_TO_CART, ADD_TO_WISHLIST -> 2;
            case VIEW, SELECT, CLICK, SHARE -> 1;
            default -> 0;
        };
    }

    /// Items of which the customer kept nothing in any order.
    private static Set<Long> givenBack(List<Order> orders) {
        var kept = new HashSet<Long>();
        var all = new HashSet<Long>();
        for (Order order : orders) {
            for (Order.Line line : order.lines()) {
                all.add(line.itemId());
                if (Kept.pieces(line) > 0) {
                    kept.add(line.itemId());
                }
            }
        }
        all.removeAll(kept);
        return all;
    }

    private static final class Weight {
        private double sum;
        private int n;

        void add(double weight) {
            sum += weight;
            n++;
        }
    }
}
