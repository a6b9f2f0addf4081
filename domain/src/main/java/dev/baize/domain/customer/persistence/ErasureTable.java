package dev.baize.domain.customer.persistence;

import dev.baize.domain.customer.ErasureReceipt;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.JsonColumn;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The table `erasure`: receipts, which name nobody.
@ApplicationScoped
public class ErasureTable {
    private final Database database;

    @Inject
    public ErasureTable(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected ErasureTable() {
        this.database = null;
    }

    public void add(ErasureReceipt receipt) {
        database.update(
                "INSERT INTO erasure (receipt_id, erased_at, erased_rows, signature) VALUES (?, ?, ?, ?)",
                receipt.receiptId(),
                receipt.erasedAt(),
                JsonColumn.write(receipt.erasedRows()),
                receipt.signature());
    }

    public Optional<ErasureReceipt> find(String receiptId) {
        return database.find(
                "SELECT receipt_id, erased_at, erased_rows, signature FROM erasure WHERE receipt_id = ?",
                row -> new ErasureReceipt(
                        row.text("receipt_id"),
                        row.time("erased_at"),
                        counts(row.text("erased_rows")),
                        row.text("signature")),
                receiptId);
    }

    private static Map<String, Long> counts(String json) {
        var counts = new TreeMap<String, Long>();
        JsonColumn.read(json).forEach((table, rows) -> counts.put(table, Long.valueOf(rows)));
        return counts;
    }
}
