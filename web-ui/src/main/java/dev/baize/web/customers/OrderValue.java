package dev.baize.web.customers;

import dev.baize.domain.interaction.Order;

import java.math.BigDecimal;

/// What an order came to.
final class OrderValue {
    private OrderValue() {}

    /// Pieces kept times their price, in the lines' currency; pieces without a price are worth nothing here.
    static BigDecimal of(Order order) {
        return order.lines().stream().map(OrderValue::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal of(Order.Line line) {
        BigDecimal price = line.price();
        return price == null
                ? BigDecimal.ZERO
                : price.multiply(BigDecimal.valueOf(Math.max(0, line.quantity() - line.returned())));
    }
}
