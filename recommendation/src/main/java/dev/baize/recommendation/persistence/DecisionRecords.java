package dev.baize.recommendation.persistence;

import dev.baize.domain.customer.CustomerDataHolder;
import dev.baize.domain.storage.Database;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The personal side of the decision log: erasure keeps what was shown and forgets to whom.
@ApplicationScoped
public class DecisionRecords implements CustomerDataHolder {
    private final Database database;

    @Inject
    public DecisionRecords(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DecisionRecords() {
        this.database = null;
    }

    @Override
    public String table() {
        return "decision";
    }

    @Override
    public long erase(long customerId) {
        return database.update(
                "UPDATE decision SET customer_id = NULL, session_id = NULL WHERE customer_id = ?", customerId);
    }

    @Override
    public void export(long customerId, Consumer<Map<String, @Nullable Object>> rows) {
        database.forEach(0, after -> page(customerId, after), Shown::id, shown -> {
            var row = new HashMap<String, @Nullable Object>();
            row.put("decision_id", shown.decisionId);
            row.put("decided_at", shown.decidedAt);
            row.put("placement", shown.placement);
            rows.accept(row);
        });
    }

    private List<Shown> page(long customerId, long after) {
        return database.list(
                "SELECT id, decision_id, decided_at, placement FROM decision WHERE customer_id = ? AND id > ?"
                        + " ORDER BY id LIMIT " + Database.PAGE,
                row -> new Shown(
                        row.number("id"), row.text("decision_id"), row.time("decided_at"), row.text("placement")),
                customerId,
                after);
    }

    private record Shown(long id, String decisionId, java.time.Instant decidedAt, String placement) {}
}
