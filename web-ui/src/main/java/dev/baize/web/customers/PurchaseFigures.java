package dev.baize.web.customers;

import dev.baize.domain.interaction.Order;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a customer's orders add up to, returns deducted.
///
/// @param orders with a known purchase
/// @param pieces bought
/// @param returned pieces given back or cancelled
/// @param spent in `currency`; lines in other currencies or without a price are not in it
/// @param currency the one most lines are in, or null without any priced line
/// @param unpriced lines that `spent` leaves out
/// @param latest when the newest order was made, or null without one
record PurchaseFigures(
        int orders,
        long pieces,
        long returned,
        BigDecimal spent,
        @Nullable String currency,
        int unpriced,
        @Nullable Instant latest) {

    static PurchaseFigures of(List<Order> orders) {
        List<Order> bought =
                orders.stream().filter(order -> order.orderedAt() != null).toList();
        List<Order.Line> lines =
                bought.stream().flatMap(order -> order.lines().stream()).toList();
        @Nullable String currency = mostFrequent(lines);
        List<Order.Line> priced = lines.stream()
                .filter(line -> line.price() != null && Objects.equals(line.currency(), currency))
                .toList();
        return new PurchaseFigures(
                bought.size(),
                lines.stream().mapToLong(Order.Line::quantity).sum(),
                lines.stream().mapToLong(Order.Line::returned).sum(),
                priced.stream().map(PurchaseFigures::kept).reduce(BigDecimal.ZERO, BigDecimal::add),
                currency,
                lines.size() - priced.size(),
                bought.stream()
                        .map(Order::orderedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /// @return null without orders
    @Nullable
    BigDecimal perOrder() {
        return orders == 0 ? null : spent.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP);
    }

    /// @return 0 to 1
    double returnedShare() {
        return pieces == 0 ? 0 : (double) Math.min(returned, pieces) / pieces;
    }

    /// What an order comes to in its lines' currency.
    static BigDecimal valueOf(Order order) {
        return order.lines().stream()
                .filter(line -> line.price() != null)
                .map(PurchaseFigures::kept)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal kept(Order.Line line) {
        BigDecimal price = Objects.requireNonNull(line.price());
        return price.multiply(BigDecimal.valueOf(Math.max(0, line.quantity() - line.returned())));
    }

    private static @Nullable String mostFrequent(List<Order.Line> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (Order.Line line : lines) {
            if (line.price() != null && line.currency() != null) {
                counts.merge(line.currency(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
