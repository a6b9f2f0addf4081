package dev.baize.recommendation.persistence;

import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.customer.CustomerDataHolder;
import dev.baize.domain.storage.Database;
import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/// The personal side of the decision log: erasure keeps what was shown and forgets to whom.
@ApplicationScoped
public class DecisionRecords implements CustomerDataHolder {
    private final Database database;
    private final Catalog catalog;

    @Inject
    public DecisionRecords(Database database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DecisionRecords() {
        this.database = null;
        this.catalog = null;
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
        database.forEach(0, after -> page(customerId, after), Logged::id, decision -> {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("decision_id", decision.decisionId);
            row.put("decided_at", decision.decidedAt);
            row.put("placement", decision.placement);
            row.put("session_id", decision.sessionId);
            row.put("model_version", decision.modelVersion);
            row.put("shown", shownItems(decision.shown));
            rows.accept(row);
        });
    }

    /// The shop's ids of what was shown, in its order.
    private String shownItems(String shown) {
        List<Long> ids;
        try (var json = Json.createReader(new StringReader(shown))) {
            ids = json.readArray().getValuesAs(JsonObject.class).stream()
                    .map(item -> item.getJsonNumber("item").longValue())
                    .toList();
        }
        return catalog.listItems(ids).stream().map(Item::itemId).collect(Collectors.joining(" "));
    }

    private List<Logged> page(long customerId, long after) {
        return database.list(
                "SELECT id, decision_id, decided_at, placement, session_id, model_version, shown FROM decision"
                        + " WHERE customer_id = ? AND id > ? ORDER BY id LIMIT " + Database.PAGE,
                row -> new Logged(
                        row.number("id"),
                        row.text("decision_id"),
                        row.time("decided_at"),
                        row.text("placement"),
                        row.textOrNull("session_id"),
                        row.text("model_version"),
                        row.text("shown")),
                customerId,
                after);
    }

    private record Logged(
            long id,
            String decisionId,
            Instant decidedAt,
            String placement,
            @Nullable String sessionId,
            String modelVersion,
            String shown) {}
}
