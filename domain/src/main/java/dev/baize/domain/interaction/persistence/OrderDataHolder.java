package dev.baize.domain.interaction.persistence;

import dev.baize.domain.Ids;
import dev.baize.domain.customer.CustomerDataHolder;
import dev.baize.domain.storage.Database;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Takes a customer out of the orders, which keep quantities, amounts and the day, under a number of our own.
@ApplicationScoped
public class OrderDataHolder implements CustomerDataHolder {
    private final Database database;

    @Inject
    public OrderDataHolder(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected OrderDataHolder() {
        this.database = null;
    }

    @Override
    public String table() {
        return "shop_order";
    }

    @Override
    public long erase(long customerId) {
        var ids = database.list(
                "SELECT id FROM shop_order WHERE customer_id = ? ORDER BY id", row -> row.number("id"), customerId);
        database.batch("""
                UPDATE shop_order SET customer_id = NULL, order_id = ?, ordered_at = DATE(ordered_at),
                  cancelled_at = DATE(cancelled_at)
                WHERE id = ?""", ids, id -> new @Nullable Object[] {"erased:" + Ids.newId(), id});
        return ids.size();
    }

    @Override
    public void export(long customerId, Consumer<Map<String, @Nullable Object>> rows) {
        database.list(
                        """
                        SELECT o.order_id, o.ordered_at, o.cancelled_at, i.item_id, l.quantity, l.returned, l.price,
                          l.currency
                        FROM shop_order o LEFT JOIN order_line l ON l.order_id = o.id LEFT JOIN item i ON i.id = l.item_id
                        WHERE o.customer_id = ? ORDER BY o.id, l.item_id""",
                        row -> {
                            var values = new LinkedHashMap<String, @Nullable Object>();
                            values.put("order_id", row.text("order_id"));
                            values.put("ordered_at", row.timeOrNull("ordered_at"));
                            values.put("cancelled_at", row.timeOrNull("cancelled_at"));
                            values.put("item_id", row.textOrNull("item_id"));
                            values.put("quantity", row.integerOrNull("quantity"));
                            values.put("returned", row.integerOrNull("returned"));
                            values.put("price", row.decimalOrNull("price"));
                            values.put("currency", row.textOrNull("currency"));
                            return values;
                        },
                        customerId)
                .forEach(rows);
    }
}
