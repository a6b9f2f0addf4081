package dev.baize.domain.review.internal;

import dev.baize.domain.customer.CustomerDataHolder;
import dev.baize.domain.storage.Database;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Takes a customer out of the reviews. What was published stays published, without its author; the shop that wants
/// it gone removes it.
@ApplicationScoped
public class ReviewDataHolder implements CustomerDataHolder {
    private final Database database;

    @Inject
    public ReviewDataHolder(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected ReviewDataHolder() {
        this.database = null;
    }

    @Override
    public String table() {
        return "review";
    }

    @Override
    public long erase(long customerId) {
        return database.update("UPDATE review SET customer_id = NULL WHERE customer_id = ?", customerId);
    }

    @Override
    public void export(long customerId, Consumer<Map<String, @Nullable Object>> rows) {
        database.list(
                        """
                        SELECT r.review_id, i.item_id, r.rating, r.title, r.text, r.language, r.written_at
                        FROM review r JOIN item i ON i.id = r.item_id WHERE r.customer_id = ? ORDER BY r.id""",
                        row -> {
                            var values = new LinkedHashMap<String, @Nullable Object>();
                            values.put("review_id", row.text("review_id"));
                            values.put("item_id", row.text("item_id"));
                            values.put("rating", row.integerOrNull("rating"));
                            values.put("title", row.textOrNull("title"));
                            values.put("text", row.text("text"));
                            values.put("language", row.text("language"));
                            values.put("written_at", row.time("written_at"));
                            return values;
                        },
                        customerId)
                .forEach(rows);
    }
}
