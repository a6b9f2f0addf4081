package dev.baize.domain.customer.persistence;

import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Sighting;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.Row;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The table `customer`.
///
/// Rows are locked in the order of their ids and created in the order of their pseudonyms, by everyone, so that
/// calls about the same customers wait for each other instead of locking each other out.
@ApplicationScoped
public class CustomerTable {
    private static final String SELECT =
            "SELECT id, pseudonym, locale, country, first_seen, last_seen, simulated FROM customer ";

    private final Database database;
    private final ConsentTable consents;

    @Inject
    public CustomerTable(Database database, ConsentTable consents) {
        this.database = database;
        this.consents = consents;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected CustomerTable() {
        this.database = null;
        this.consents = null;
    }

    /// Customers that fulfil a condition, with their consent.
    ///
    /// @param condition SQL after `WHERE`, with everything that orders and limits
    public List<Customer> list(String condition, List<?> arguments) {
        List<Customer> customers =
                database.list(SELECT + "WHERE " + condition, CustomerTable::read, arguments.toArray());
        var consent = consents.current(customers.stream().map(Customer::id).toList());
        return customers.stream()
                .map(customer -> new Customer(
                        customer.id(),
                        customer.pseudonym(),
                        customer.locale(),
                        customer.country(),
                        customer.firstSeen(),
                        customer.lastSeen(),
                        consent.getOrDefault(customer.id(), Map.of()),
                        customer.simulated()))
                .toList();
    }

    /// The next customers above an id, at most [Database#PAGE].
    public List<Customer> page(long afterId) {
        return list("id > ? ORDER BY id LIMIT " + Database.PAGE, List.of(afterId));
    }

    public Map<String, Long> findIds(Collection<String> pseudonyms) {
        var ids = new HashMap<String, Long>();
        database.listIn(
                        "SELECT id, pseudonym FROM customer WHERE pseudonym IN {in}",
                        pseudonyms,
                        row -> Map.entry(row.text("pseudonym"), row.number("id")))
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }

    public Optional<Long> findId(String pseudonym) {
        return database.find("SELECT id FROM customer WHERE pseudonym = ?", row -> row.number("id"), pseudonym);
    }

    /// Keeps customers from being erased until the transaction ends, without keeping others from doing the same.
    ///
    /// @return those that exist
    public Set<Long> holdAgainstErasure(Collection<Long> ids) {
        return new HashSet<>(database.listIn(
                "SELECT id FROM customer WHERE id IN {in} ORDER BY id LOCK IN SHARE MODE",
                ids.stream().sorted().toList(),
                row -> row.number("id")));
    }

    /// Locks one customer for a change.
    ///
    /// @return whether the customer exists
    public boolean lock(long id) {
        return database.find("SELECT id FROM customer WHERE id = ? FOR UPDATE", row -> row.number("id"), id)
                .isPresent();
    }

    /// Creates customers; one whom another call created meanwhile stays as they are.
    public void create(Map<String, Sighting> byPseudonym) {
        database.batch("""
                INSERT IGNORE INTO customer (pseudonym, first_seen, last_seen, simulated)
                VALUES (?, ?, ?, FALSE)""", new TreeMap<>(byPseudonym).entrySet(), entry -> new @Nullable Object[] {
            entry.getKey(), entry.getValue().first(), entry.getValue().last()
        });
    }

    public void widen(Map<Long, Sighting> sightings) {
        database.batch("""
                UPDATE customer SET first_seen = LEAST(first_seen, ?), last_seen = GREATEST(last_seen, ?)
                WHERE id = ? AND (first_seen > ? OR last_seen < ?)""", new TreeMap<>(sightings).entrySet(), entry -> {
            Instant first = entry.getValue().first();
            Instant last = entry.getValue().last();
            return new @Nullable Object[] {first, last, entry.getKey(), first, last};
        });
    }

    /// Adds what is known of customers; null leaves what is known.
    public void describe(Collection<Description> descriptions) {
        database.batch("""
                UPDATE customer SET locale = COALESCE(?, locale), country = COALESCE(?, country), simulated = ?
                WHERE id = ?""", descriptions, row ->
                new @Nullable Object[] {row.locale(), row.country(), row.simulated(), row.id()});
    }

    public void delete(long id) {
        database.update("DELETE FROM customer WHERE id = ?", id);
    }

    public long count() {
        return database.number("SELECT COUNT(*) AS n FROM customer");
    }

    private static Customer read(Row row) throws SQLException {
        return new Customer(
                row.number("id"),
                row.text("pseudonym"),
                row.textOrNull("locale"),
                row.textOrNull("country"),
                row.time("first_seen"),
                row.time("last_seen"),
                Map.of(),
                row.flag("simulated"));
    }

    /// What a shop tells of a customer.
    public record Description(
            long id, @Nullable String locale, @Nullable String country, boolean simulated) {}
}
