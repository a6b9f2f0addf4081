package dev.baize.profiling.internal;

import dev.baize.domain.interaction.Order;

/// What a customer kept of an order.
final class Kept {
    private Kept() {}

    /// Pieces bought less pieces returned, never below zero: more can come back than is known to have been bought.
    static int pieces(Order.Line line) {
        return Math.max(0, line.quantity() - line.returned());
    }

    /// Pieces that were bought and came back.
    static int returned(Order.Line line) {
        return line.quantity() - pieces(line);
    }

    static boolean any(Order order) {
        return order.orderedAt() != null && order.lines().stream().anyMatch(line -> pieces(line) > 0);
    }
}
