package dev.baize.domain.interaction;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What one customer bought at once.
///
/// @param orderId the shop's id
/// @param orderedAt when the purchase happened; null while only a refund of it is known
public record Order(String orderId, @Nullable Instant orderedAt, List<Line> lines) {
    public Order {
        lines = List.copyOf(lines);
    }

    /// @param itemId database id
    /// @param quantity bought
    /// @param returned given back or cancelled
    /// @param price unit price, or null
    public record Line(
            long itemId,
            int quantity,
            int returned,
            @Nullable BigDecimal price,
            @Nullable String currency) {}
}
