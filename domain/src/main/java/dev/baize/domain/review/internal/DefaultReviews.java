package dev.baize.domain.review.internal;

import dev.baize.domain.Page;
import dev.baize.domain.Rules;
import dev.baize.domain.TextLanguage;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Sighting;
import dev.baize.domain.review.Review;
import dev.baize.domain.review.ReviewDraft;
import dev.baize.domain.review.Reviews;
import dev.baize.domain.storage.Cursor;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.Row;
import dev.baize.domain.storage.Transactions;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Reviews over their table.
@ApplicationScoped
public class DefaultReviews implements Reviews {
    private static final String LISTING = "reviews";
    private static final int MAX_LIMIT = 200;
    private static final int MAX_LIMIT_BY_CUSTOMER = 1_000;
    private static final String SELECT = """
            SELECT id, review_id, item_id, customer_id, rating, title, text, language, written_at, simulated FROM review
            """;

    private final Database database;
    private final Catalog catalog;
    private final Customers customers;
    private final Transactions transactions;

    @Inject
    public DefaultReviews(Database database, Catalog catalog, Customers customers, Transactions transactions) {
        this.database = database;
        this.catalog = catalog;
        this.customers = customers;
        this.transactions = transactions;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultReviews() {
        this.database = null;
        this.catalog = null;
        this.customers = null;
        this.transactions = null;
    }

    @Override
    public int putReviews(List<ReviewDraft> drafts) {
        // A review that a call holds twice is what the call says last.
        var latest = new TreeMap<String, ReviewDraft>();
        drafts.forEach(draft -> latest.put(draft.reviewId(), draft));
        return latest.isEmpty() ? 0 : transactions.required(() -> store(latest));
    }

    private int store(Map<String, ReviewDraft> drafts) {
        Map<String, Long> items = catalog.resolveIds(
                drafts.values().stream().map(ReviewDraft::itemId).toList());
        Map<String, Long> authors = customers.resolveIds(sightings(drafts.values()));
        int known = database.listIn(
                        "SELECT review_id FROM review WHERE review_id IN {in}",
                        drafts.keySet(),
                        row -> row.text("review_id"))
                .size();
        database.batch("""
                INSERT INTO review (review_id, item_id, customer_id, rating, title, text, language, written_at, simulated)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE item_id = VALUES(item_id), customer_id = VALUES(customer_id),
                  rating = VALUES(rating), title = VALUES(title), text = VALUES(text), language = VALUES(language),
                  written_at = VALUES(written_at), simulated = VALUES(simulated)""", drafts.values(), draft -> new @Nullable Object[] {
            draft.reviewId(),
            items.get(draft.itemId()),
            draft.shopCustomerId() == null ? null : authors.get(draft.shopCustomerId()),
            draft.rating(),
            draft.title(),
            draft.text(),
            TextLanguage.orRecognised(draft.language(), draft.text()),
            draft.writtenAt(),
            draft.simulated()
        });
        return drafts.size() - known;
    }

    private static Map<String, Sighting> sightings(Collection<ReviewDraft> drafts) {
        var sightings = new HashMap<String, Sighting>();
        for (ReviewDraft draft : drafts) {
            if (draft.shopCustomerId() != null) {
                sightings.merge(draft.shopCustomerId(), Sighting.at(draft.writtenAt()), Sighting::merge);
            }
        }
        return sightings;
    }

    @Override
    public Page<Review> listByItem(long itemId, @Nullable String cursor, int limit) {
        Rules.requireLimit(limit, MAX_LIMIT);
        var arguments = new ArrayList<Object>();
        arguments.add(itemId);
        @Nullable Cursor before = Cursor.decode(LISTING, cursor);
        if (before != null) {
            arguments.add(before.id());
        }
        arguments.add(limit + 1);
        List<Review> found = database.list(
                SELECT + "WHERE item_id = ? " + (before == null ? "" : "AND id < ? ") + "ORDER BY id DESC LIMIT ?",
                DefaultReviews::read,
                arguments.toArray());
        return Page.of(found, limit, last -> new Cursor(null, last.id()).encode(LISTING));
    }

    @Override
    public List<Review> listByCustomer(long customerId, int limit) {
        Rules.requireLimit(limit, MAX_LIMIT_BY_CUSTOMER);
        return database.list(
                SELECT + "WHERE customer_id = ? ORDER BY id DESC LIMIT ?", DefaultReviews::read, customerId, limit);
    }

    @Override
    public void forEachReview(Consumer<Review> reader) {
        transactions.suspended(() -> database.forEach(0, this::page, Review::id, reader));
    }

    private List<Review> page(long afterId) {
        return database.list(SELECT + "WHERE id > ? ORDER BY id LIMIT " + Database.PAGE, DefaultReviews::read, afterId);
    }

    @Override
    public long countReviews() {
        return database.number("SELECT COUNT(*) AS n FROM review");
    }

    static Review read(Row row) throws SQLException {
        return new Review(
                row.number("id"),
                row.text("review_id"),
                row.number("item_id"),
                row.numberOrNull("customer_id"),
                row.integerOrNull("rating"),
                row.textOrNull("title"),
                row.text("text"),
                row.text("language"),
                row.time("written_at"),
                row.flag("simulated"));
    }
}
