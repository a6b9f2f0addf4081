package dev.baize.domain.interaction.persistence;

import dev.baize.domain.Ids;
import dev.baize.domain.customer.CustomerDataHolder;
import dev.baize.domain.storage.Database;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Takes a customer out of the interactions, and hands theirs out.
///
/// What stays of a row is that on some day somebody viewed or bought some item: the popularity of items and the
/// counts by day stay true. Customer, session, order, decision, words searched for, the time of day and the
/// sender's event id go, so that neither this database nor the shop's can join the rows to a person or to each other.
/// Rows that visited the same sessions without being signed in are the same person and go the same way. Rows about no
/// item are deleted.
@ApplicationScoped
public class InteractionDataHolder implements CustomerDataHolder {
    private static final int PAGE = 1_000;

    private final Database database;

    @Inject
    public InteractionDataHolder(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected InteractionDataHolder() {
        this.database = null;
    }

    @Override
    public String table() {
        return "interaction";
    }

    @Override
    public long erase(long customerId) {
        List<String> sessions = database.list(
                "SELECT DISTINCT session_id FROM interaction WHERE customer_id = ? AND session_id IS NOT NULL",
                row -> row.text("session_id"),
                customerId);
        List<Long> rows =
                database.list("SELECT id FROM interaction WHERE customer_id = ?", row -> row.number("id"), customerId);
        List<Long> visits = database.listIn(
                "SELECT id FROM interaction WHERE customer_id IS NULL AND session_id IN {in}",
                sessions,
                row -> row.number("id"));
        return erase(rows) + erase(visits);
    }

    private long erase(List<Long> ids) {
        List<Long> sorted = ids.stream().sorted().toList();
        database.updateIn("DELETE FROM interaction WHERE item_id IS NULL AND id IN {in}", sorted);
        database.batch("""
                UPDATE interaction SET customer_id = NULL, session_id = NULL, search_term = NULL,
                  transaction_id = NULL, decision_id = NULL, event_id = ?, line_no = 0,
                  occurred_at = DATE(occurred_at), received_at = DATE(occurred_at)
                WHERE id = ?""", sorted, id -> new @Nullable Object[] {"erased:" + Ids.newId(), id});
        return sorted.size();
    }

    @Override
    public void export(long customerId, Consumer<Map<String, @Nullable Object>> rows) {
        long after = 0;
        List<Exported> page;
        do {
            page = page(customerId, after);
            for (Exported exported : page) {
                rows.accept(exported.values());
                after = exported.id();
            }
        } while (page.size() == PAGE);
    }

    private List<Exported> page(long customerId, long after) {
        return database.list(
                """
                SELECT n.id, n.event_id, n.type, n.session_id, i.item_id, n.occurred_at, n.received_at, n.quantity,
                  n.price, n.currency, n.rating, n.search_term, n.transaction_id, n.decision_id, n.source
                FROM interaction n LEFT JOIN item i ON i.id = n.item_id
                WHERE n.customer_id = ? AND n.id > ? ORDER BY n.id LIMIT 1000""",
                row -> {
                    var values = new LinkedHashMap<String, @Nullable Object>();
                    values.put("event_id", row.text("event_id"));
                    values.put("type", row.text("type"));
                    values.put("session_id", row.textOrNull("session_id"));
                    values.put("item_id", row.textOrNull("item_id"));
                    values.put("occurred_at", row.time("occurred_at"));
                    values.put("received_at", row.time("received_at"));
                    values.put("quantity", row.integer("quantity"));
                    values.put("price", row.decimalOrNull("price"));
                    values.put("currency", row.textOrNull("currency"));
                    values.put("rating", row.integerOrNull("rating"));
                    values.put("search_term", row.textOrNull("search_term"));
                    values.put("transaction_id", row.textOrNull("transaction_id"));
                    values.put("decision_id", row.textOrNull("decision_id"));
                    values.put("source", row.text("source"));
                    return new Exported(row.number("id"), values);
                },
                customerId,
                after);
    }

    private record Exported(long id, Map<String, @Nullable Object> values) {}
}
