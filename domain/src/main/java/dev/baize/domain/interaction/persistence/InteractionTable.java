package dev.baize.domain.interaction.persistence;

import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionLog.DailyCount;
import dev.baize.domain.interaction.InteractionLog.ItemCount;
import dev.baize.domain.interaction.InteractionLog.TypeCount;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.Row;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The table `interaction`: one row per event and item.
@ApplicationScoped
public class InteractionTable {
    private static final String SELECT = """
            SELECT id, event_id, line_no, type, customer_id, session_id, item_id, occurred_at, quantity, price, currency,
              rating, search_term, transaction_id, decision_id, source
            FROM interaction
            """;

    private final Database database;

    @Inject
    public InteractionTable(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected InteractionTable() {
        this.database = null;
    }

    /// Those of the event ids that are stored already.
    public Set<String> findStored(Collection<String> eventIds) {
        return new HashSet<>(database.listIn(
                "SELECT event_id FROM interaction WHERE event_id IN {in} AND line_no = 0",
                eventIds,
                row -> row.text("event_id")));
    }

    /// @param rows in the order of their event ids, so that two calls with the same events wait for each other
    /// instead of locking each other out
    public void insert(List<NewInteraction> rows, Instant receivedAt) {
        database.batch("""
                INSERT INTO interaction (event_id, line_no, type, customer_id, session_id, item_id, occurred_at,
                  received_at, quantity, price, currency, rating, search_term, transaction_id, decision_id, source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, row -> new @Nullable Object[] {
            row.eventId(),
            row.line(),
            row.type(),
            row.customerId(),
            row.sessionId(),
            row.itemId(),
            row.occurredAt(),
            receivedAt,
            row.quantity(),
            row.price(),
            row.currency(),
            row.rating(),
            row.searchTerm(),
            row.transactionId(),
            row.decisionId(),
            row.source()
        });
    }

    /// The rows of events, in the order of their ids.
    public List<Interaction> listByEvents(Collection<String> eventIds) {
        return database.listIn(SELECT + "WHERE event_id IN {in} ORDER BY id", eventIds, InteractionTable::read);
    }

    /// Rows that fulfil a condition.
    ///
    /// @param condition SQL after `WHERE`, with everything that orders and limits
    public List<Interaction> list(String condition, List<?> arguments) {
        return database.list(SELECT + "WHERE " + condition, InteractionTable::read, arguments.toArray());
    }

    /// The next rows above an id, at most [Database#PAGE].
    public List<Interaction> page(long afterId) {
        return list("id > ? ORDER BY id LIMIT " + Database.PAGE, List.of(afterId));
    }

    public List<DailyCount> countByDay(Instant from) {
        return database.list(
                """
                SELECT DATE(occurred_at) AS day, type, COUNT(*) AS n FROM interaction
                WHERE occurred_at >= ? AND line_no = 0 GROUP BY DATE(occurred_at), type ORDER BY day, type""",
                row -> new DailyCount(
                        LocalDate.parse(row.text("day")), row.constant("type", InteractionType.class), row.number("n")),
                from);
    }

    public List<ItemCount> countByItem(long itemId, Instant lately) {
        return database.list(
                """
                SELECT type, COUNT(*) AS n, SUM(CASE WHEN occurred_at >= ? THEN 1 ELSE 0 END) AS lately,
                  SUM(quantity) AS pieces
                FROM interaction WHERE item_id = ? GROUP BY type ORDER BY type""",
                row -> new ItemCount(
                        row.constant("type", InteractionType.class),
                        row.number("n"),
                        row.number("lately"),
                        row.number("pieces")),
                lately,
                itemId);
    }

    /// An event has one row per item, and always a row 0.
    public List<TypeCount> countByType(long customerId) {
        return database.list(
                """
                SELECT type, COUNT(*) AS n, MIN(occurred_at) AS first_at, MAX(occurred_at) AS last_at FROM interaction
                WHERE customer_id = ? AND line_no = 0 GROUP BY type ORDER BY n DESC, type""",
                row -> new TypeCount(
                        row.constant("type", InteractionType.class),
                        row.number("n"),
                        row.time("first_at"),
                        row.time("last_at")),
                customerId);
    }

    public Optional<Instant> findLatestTime() {
        return database.find(
                "SELECT occurred_at FROM interaction ORDER BY occurred_at DESC LIMIT 1",
                row -> row.time("occurred_at"));
    }

    public long count() {
        return database.number("SELECT COUNT(*) AS n FROM interaction");
    }

    private static Interaction read(Row row) throws SQLException {
        return new Interaction(
                row.number("id"),
                row.text("event_id"),
                row.integer("line_no"),
                row.constant("type", InteractionType.class),
                row.numberOrNull("customer_id"),
                row.textOrNull("session_id"),
                row.numberOrNull("item_id"),
                row.time("occurred_at"),
                row.integer("quantity"),
                row.decimalOrNull("price"),
                row.textOrNull("currency"),
                row.integerOrNull("rating"),
                row.textOrNull("search_term"),
                row.textOrNull("transaction_id"),
                row.textOrNull("decision_id"),
                row.text("source"));
    }
}
