package dev.baize.domain.customer.internal;

import dev.baize.domain.DomainSettings;
import dev.baize.domain.customer.ConsentChanged;
import dev.baize.domain.customer.CustomerDataHolder;
import dev.baize.domain.customer.CustomerErased;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.internal.CustomerIds.CustomersResolved;
import dev.baize.domain.customer.persistence.ConsentTable;
import dev.baize.domain.customer.persistence.CustomerTable;
import dev.baize.domain.customer.persistence.ErasureTable;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.storage.Database;
import dev.baize.domain.testing.MapConfig;
import dev.baize.domain.testing.TestEvent;
import dev.baize.domain.testing.TestTransactions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The customers' beans, wired as the container wires them.
public final class CustomerFixture {
    private final TestEvent<CustomerErased> erased;
    private final TestEvent<ConsentChanged> consentChanged;
    private final List<CustomerDataHolder> holders = new ArrayList<>();
    private final DefaultCustomers customers;

    public CustomerFixture(
            Database database, TestTransactions transactions, AuditLog audit, Clock clock, Map<String, String> config) {
        erased = new TestEvent<>(transactions);
        consentChanged = new TestEvent<>(transactions);
        var resolved = new TestEvent<CustomersResolved>(transactions);
        var consentTable = new ConsentTable(database);
        var table = new CustomerTable(database, consentTable);
        var ids = new CustomerIds(table, transactions);
        var consents = new Consents(consentTable, new DomainSettings(new MapConfig(config)), consentChanged, clock);
        resolved.observe(ids::onResolved);
        erased.observe(ids::onErased);
        erased.observe(consents::onErased);
        consentChanged.observe(consents::onChanged);
        holders.add(consentTable);
        var key = "a key for tests, 32 bytes long...".getBytes(StandardCharsets.US_ASCII);
        var erasure = new Erasure(holders, table, new ErasureTable(database), new Receipts(key), audit, erased, clock);
        customers = new DefaultCustomers(
                new Pseudonyms(key),
                ids,
                new CustomerResolver(ids, table, resolved),
                table,
                consents,
                erasure,
                database,
                transactions,
                clock);
    }

    public Customers customers() {
        return customers;
    }

    public void add(CustomerDataHolder holder) {
        holders.add(holder);
    }

    public TestEvent<CustomerErased> erased() {
        return erased;
    }

    public TestEvent<ConsentChanged> consentChanged() {
        return consentChanged;
    }
}
