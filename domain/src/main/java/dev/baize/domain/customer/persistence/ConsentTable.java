package dev.baize.domain.customer.persistence;

import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.ConsentChange;
import dev.baize.domain.customer.CustomerDataHolder;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.storage.Database;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The table `consent_change`: every answer a customer ever gave. The latest per purpose holds.
@ApplicationScoped
public class ConsentTable implements CustomerDataHolder {
    private final Database database;

    @Inject
    public ConsentTable(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected ConsentTable() {
        this.database = null;
    }

    /// The answers that hold, by customer; without those who never gave any.
    public Map<Long, Map<Purpose, Consent>> current(Collection<Long> customerIds) {
        Map<Long, Map<Purpose, Consent>> current = new HashMap<>();
        database.listIn(
                        """
                        SELECT customer_id, purpose, consent FROM consent_change WHERE id IN
                          (SELECT MAX(id) FROM consent_change WHERE customer_id IN {in}
                           GROUP BY customer_id, purpose)""",
                        customerIds,
                        row -> new Answer(
                                row.number("customer_id"),
                                row.constant("purpose", Purpose.class),
                                row.constant("consent", Consent.class)))
                .forEach(answer -> current.computeIfAbsent(
                                answer.customerId(), _ -> new EnumMap<Purpose, Consent>(Purpose.class))
                        .put(answer.purpose(), answer.consent()));
        return current;
    }

    public void add(Collection<Change> changes) {
        database.batch(
                "INSERT INTO consent_change (customer_id, purpose, consent, changed_at, source) VALUES (?, ?, ?, ?, ?)",
                changes,
                row -> new @Nullable Object[] {
                    row.customerId(),
                    row.change().purpose(),
                    row.change().consent(),
                    row.change().at(),
                    row.change().source()
                });
    }

    /// A customer's answers, oldest first.
    public List<ConsentChange> history(long customerId) {
        return database.list(
                """
                SELECT purpose, consent, changed_at, source FROM consent_change
                WHERE customer_id = ? ORDER BY id""",
                row -> new ConsentChange(
                        row.constant("purpose", Purpose.class),
                        row.constant("consent", Consent.class),
                        row.time("changed_at"),
                        row.text("source")),
                customerId);
    }

    @Override
    public String table() {
        return "consent_change";
    }

    @Override
    public long erase(long customerId) {
        return database.update("DELETE FROM consent_change WHERE customer_id = ?", customerId);
    }

    @Override
    public void export(long customerId, Consumer<Map<String, @Nullable Object>> rows) {
        for (ConsentChange change : history(customerId)) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("purpose", change.purpose().name());
            row.put("consent", change.consent().name());
            row.put("changed_at", change.at());
            row.put("source", change.source());
            rows.accept(row);
        }
    }

    /// One new entry of a customer's history.
    public record Change(long customerId, ConsentChange change) {}

    private record Answer(long customerId, Purpose purpose, Consent consent) {}
}
