package dev.baize.domain.customer;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Consumer;

/// A table that holds personal data. Each such table of any module has one CDI bean of this type: erasure and
/// subject access ask all of them, so a table without one would keep what a person asked to be forgotten.
public interface CustomerDataHolder {
    /// The table's name, which is its name on receipts and in exports.
    String table();

    /// Removes the customer's rows or makes them anonymous, in the caller's transaction.
    ///
    /// @return how many rows it touched
    long erase(long customerId);

    /// Hands over all the table holds of the customer, one row at a time, as names and JSON values (text, numbers,
    /// booleans, [java.time.Instant]s, null), without database ids.
    void export(long customerId, Consumer<Map<String, @Nullable Object>> rows);
}
