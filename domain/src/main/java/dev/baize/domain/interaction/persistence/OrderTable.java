package dev.baize.domain.interaction.persistence;

import dev.baize.domain.interaction.Order;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.Row;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The tables `shop_order` and `order_line`: what purchases and refunds amount to, in whatever order they arrive.
///
/// Every statement adds to what is there or fills what is missing, so the same purchases and refunds give the same
/// order however they are sorted and grouped into calls. Rows are written in the order of their keys.
@ApplicationScoped
public class OrderTable {
    private final Database database;

    @Inject
    public OrderTable(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected OrderTable() {
        this.database = null;
    }

    /// Adds purchases and refunds to their orders; what may not join the order of its number is left out.
    ///
    /// @param wanted by the shop's order id
    public void add(SortedMap<String, OrderChange> wanted) {
        SortedMap<String, OrderChange> changes = permitted(wanted);
        if (changes.isEmpty()) {
            return;
        }
        addOrders(changes.values());
        Map<String, Long> ids = new HashMap<>();
        database.listIn(
                        "SELECT id, order_id FROM shop_order WHERE order_id IN {in}",
                        changes.keySet(),
                        row -> Map.entry(row.text("order_id"), row.number("id")))
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        addLines(changes.values(), ids);
    }

    private SortedMap<String, OrderChange> permitted(SortedMap<String, OrderChange> wanted) {
        var permitted = new TreeMap<>(wanted);
        database.listIn(
                        "SELECT order_id, customer_id FROM shop_order WHERE order_id IN {in}",
                        wanted.keySet(),
                        row -> new Owner(row.text("order_id"), row.numberOrNull("customer_id")))
                .forEach(order -> {
                    if (!Objects.requireNonNull(wanted.get(order.orderId())).mayJoin(order.customerId())) {
                        permitted.remove(order.orderId());
                    }
                });
        return permitted;
    }

    private void addOrders(Collection<OrderChange> changes) {
        database.batch(
                """
                INSERT INTO shop_order (order_id, customer_id, ordered_at, cancelled_at) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE customer_id = COALESCE(customer_id, VALUES(customer_id)),
                  ordered_at = COALESCE(LEAST(ordered_at, VALUES(ordered_at)), ordered_at, VALUES(ordered_at)),
                  cancelled_at = COALESCE(cancelled_at, VALUES(cancelled_at))""", changes, change -> new @Nullable Object[] {
                    change.orderId(), change.customerId(), change.orderedAt(), change.cancelledAt()
                });
    }

    /// A line's price is the mean of what its pieces were bought for; a refund's price counts while nothing was bought.
    /// Assignments are made from left to right, so the price reads the quantity as it was before.
    private void addLines(Collection<OrderChange> changes, Map<String, Long> ids) {
        List<LineRow> rows = new ArrayList<>();
        for (OrderChange change : changes) {
            long orderId = Objects.requireNonNull(ids.get(change.orderId()));
            change.lines().forEach((itemId, line) -> rows.add(new LineRow(orderId, itemId, line)));
        }
        rows.sort(Comparator.comparingLong(LineRow::orderId).thenComparingLong(LineRow::itemId));
        database.batch("""
                INSERT INTO order_line (order_id, item_id, quantity, returned, price, currency)
                VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE
                  price = CASE
                    WHEN VALUES(quantity) = 0 OR VALUES(price) IS NULL THEN COALESCE(price, VALUES(price))
                    WHEN quantity = 0 OR price IS NULL THEN VALUES(price)
                    ELSE (price * quantity + VALUES(price) * VALUES(quantity)) / (quantity + VALUES(quantity)) END,
                  currency = COALESCE(currency, VALUES(currency)),
                  quantity = LEAST(quantity + VALUES(quantity), 2000000000),
                  returned = LEAST(returned + VALUES(returned), 2000000000)""", rows, row -> new @Nullable Object[] {
            row.orderId(),
            row.itemId(),
            row.line().quantity(),
            row.line().returned(),
            row.line().price(),
            row.line().currency()
        });
    }

    /// A customer's orders, newest first; those of which only a refund is known come last.
    public List<Order> listByCustomer(long customerId, int limit) {
        return withLines(database.list("""
                        SELECT id, order_id, ordered_at, cancelled_at FROM shop_order
                        WHERE customer_id = ? ORDER BY ordered_at DESC, id DESC LIMIT ?""", OrderTable::head, customerId, limit)).stream()
                .map(Numbered::order)
                .toList();
    }

    /// A customer's next orders above an id, in id order, at most [Database#PAGE].
    public List<Numbered> page(long customerId, long afterId) {
        return withLines(database.list("""
                SELECT id, order_id, ordered_at, cancelled_at FROM shop_order
                WHERE customer_id = ? AND id > ? ORDER BY id LIMIT ?""", OrderTable::head, customerId, afterId, Database.PAGE));
    }

    private static Head head(Row row) throws SQLException {
        return new Head(
                row.number("id"),
                row.text("order_id"),
                row.timeOrNull("ordered_at"),
                row.timeOrNull("cancelled_at") != null);
    }

    private List<Numbered> withLines(List<Head> heads) {
        Map<Long, List<Order.Line>> lines = linesOf(heads);
        return heads.stream()
                .map(head -> new Numbered(
                        head.id(),
                        new Order(head.orderId(), head.orderedAt(), lines.getOrDefault(head.id(), List.of()))))
                .toList();
    }

    private Map<Long, List<Order.Line>> linesOf(List<Head> heads) {
        var cancelled = new HashMap<Long, Boolean>();
        heads.forEach(head -> cancelled.put(head.id(), head.cancelled()));
        Map<Long, List<Order.Line>> lines = new HashMap<>();
        database.listIn(
                        """
                        SELECT order_id, item_id, quantity, returned, price, currency FROM order_line
                        WHERE order_id IN {in} ORDER BY order_id, item_id""",
                        cancelled.keySet(),
                        row -> new LineRow(
                                row.number("order_id"),
                                row.number("item_id"),
                                new OrderChange.Line(
                                        row.integer("quantity"),
                                        row.integer("returned"),
                                        row.decimalOrNull("price"),
                                        row.textOrNull("currency"))))
                .forEach(row -> lines.computeIfAbsent(row.orderId(), _ -> new ArrayList<>())
                        .add(line(row, Boolean.TRUE.equals(cancelled.get(row.orderId())))));
        return lines;
    }

    private static Order.Line line(LineRow row, boolean cancelled) {
        OrderChange.Line line = row.line();
        int returned = cancelled ? Math.max(line.quantity(), line.returned()) : line.returned();
        @Nullable BigDecimal price = line.price();
        return new Order.Line(row.itemId(), line.quantity(), returned, price, line.currency());
    }

    /// An order with its database id.
    public record Numbered(long id, Order order) {}

    private record Owner(String orderId, @Nullable Long customerId) {}

    private record Head(long id, String orderId, @Nullable Instant orderedAt, boolean cancelled) {}

    private record LineRow(long orderId, long itemId, OrderChange.Line line) {}
}
