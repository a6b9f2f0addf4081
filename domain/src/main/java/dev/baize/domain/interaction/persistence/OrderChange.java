package dev.baize.domain.interaction.persistence;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What one call's events do to one order.
public final class OrderChange {
    private static final String BROWSER = "browser";

    private final String orderId;
    private final Map<Long, Line> lines = new TreeMap<>();
    private @Nullable Long customerId;
    private @Nullable Instant orderedAt;
    private @Nullable Instant cancelledAt;
    private boolean fromBrowser;

    public OrderChange(String orderId) {
        this.orderId = orderId;
    }

    /// A purchase row.
    public void bought(NewInteraction row) {
        by(row);
        if (orderedAt == null || row.occurredAt().isBefore(orderedAt)) {
            orderedAt = row.occurredAt();
        }
        if (row.itemId() != null) {
            lines.merge(row.itemId(), new Line(row.quantity(), 0, row.price(), row.currency()), Line::plus);
        }
    }

    /// A refund row: of one item, or of all the order when it names none.
    public void refunded(NewInteraction row) {
        by(row);
        if (row.itemId() == null) {
            cancelledAt = row.occurredAt();
        } else {
            lines.merge(row.itemId(), new Line(0, row.quantity(), row.price(), row.currency()), Line::plus);
        }
    }

    private void by(NewInteraction row) {
        fromBrowser |= row.source().equals(BROWSER);
        if (customerId == null) {
            customerId = row.customerId();
        }
    }

    /// Whether this may be added to an order that is there already. Order numbers can be guessed: a page adds only to
    /// orders of the customer that its token names, and nobody's order becomes another customer's.
    ///
    /// @param owner the order's customer, or null for a guest's
    boolean mayJoin(@Nullable Long owner) {
        if (fromBrowser) {
            return owner != null && owner.equals(customerId);
        }
        return owner == null || customerId == null || owner.equals(customerId);
    }

    String orderId() {
        return orderId;
    }

    Map<Long, Line> lines() {
        return lines;
    }

    @Nullable
    Long customerId() {
        return customerId;
    }

    @Nullable
    Instant orderedAt() {
        return orderedAt;
    }

    @Nullable
    Instant cancelledAt() {
        return cancelledAt;
    }

    /// Pieces of one item.
    record Line(
            int quantity,
            int returned,
            @Nullable BigDecimal price,
            @Nullable String currency) {
        Line plus(Line other) {
            return new Line(
                    Math.addExact(quantity, other.quantity),
                    Math.addExact(returned, other.returned),
                    meanPrice(other),
                    currency == null ? other.currency : currency);
        }

        /// The mean over pieces bought; see [OrderTable#add] for the same rule in SQL.
        private @Nullable BigDecimal meanPrice(Line other) {
            if (other.quantity == 0 || other.price == null) {
                return price == null ? other.price : price;
            }
            if (quantity == 0 || price == null) {
                return other.price;
            }
            BigDecimal total = price.multiply(BigDecimal.valueOf(quantity))
                    .add(other.price.multiply(BigDecimal.valueOf(other.quantity)));
            return total.divide(BigDecimal.valueOf((long) quantity + other.quantity), 2, RoundingMode.HALF_UP);
        }
    }
}
