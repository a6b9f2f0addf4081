package dev.baize.domain.interaction.internal;

import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.ItemsChanged;
import dev.baize.domain.catalog.internal.DefaultCatalog;
import dev.baize.domain.catalog.persistence.CategoryTable;
import dev.baize.domain.catalog.persistence.ItemTable;
import dev.baize.domain.customer.CustomerErased;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.internal.CustomerFixture;
import dev.baize.domain.interaction.BulkLoad;
import dev.baize.domain.interaction.InteractionLog;
import dev.baize.domain.interaction.InteractionsRecorded;
import dev.baize.domain.interaction.persistence.InteractionDataHolder;
import dev.baize.domain.interaction.persistence.InteractionTable;
import dev.baize.domain.interaction.persistence.OrderDataHolder;
import dev.baize.domain.interaction.persistence.OrderTable;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.privacy.internal.DefaultAuditLog;
import dev.baize.domain.review.Reviews;
import dev.baize.domain.review.internal.DefaultReviews;
import dev.baize.domain.review.internal.ReviewDataHolder;
import dev.baize.domain.storage.Database;
import dev.baize.domain.support.ArticlesChanged;
import dev.baize.domain.support.SupportRecords;
import dev.baize.domain.support.internal.DefaultSupportRecords;
import dev.baize.domain.testing.MutableClock;
import dev.baize.domain.testing.TestDatabase;
import dev.baize.domain.testing.TestEvent;
import dev.baize.domain.testing.TestTransactions;

import java.util.Map;

/// An empty shop on the real database, its beans wired as the container wires them.
public final class ShopFixture {
    private final TestTransactions transactions = TestDatabase.empty();
    private final MutableClock clock = new MutableClock();
    private final Database database = new Database(transactions.dataSource());
    private final TestEvent<ItemsChanged> itemsChanged = new TestEvent<>(transactions);
    private final TestEvent<InteractionsRecorded> recorded = new TestEvent<>(transactions);
    private final TestEvent<ArticlesChanged> articlesChanged = new TestEvent<>(transactions);
    private final AuditLog audit = new DefaultAuditLog(database, clock);
    private final CustomerFixture customers;
    private final Catalog catalog;
    private final InteractionLog log;
    private final BulkLoad bulkLoad;
    private final Reviews reviews;
    private final SupportRecords support;

    public ShopFixture() {
        this(Map.of());
    }

    public ShopFixture(Map<String, String> config) {
        customers = new CustomerFixture(database, transactions, audit, clock, config);
        catalog = new DefaultCatalog(
                database, new ItemTable(database), new CategoryTable(database), transactions, itemsChanged, clock);
        var interactions = new InteractionTable(database);
        var orders = new OrderTable(database);
        var store = new EventStore(interactions, orders, catalog, customers(), clock);
        log = new DefaultInteractionLog(
                store, interactions, orders, customers(), database, transactions, recorded, clock);
        bulkLoad = new DefaultBulkLoad(store, customers(), transactions, clock);
        reviews = new DefaultReviews(database, catalog, customers(), transactions);
        support = new DefaultSupportRecords(database, transactions, articlesChanged, clock);
        customers.add(new InteractionDataHolder(database));
        customers.add(new OrderDataHolder(database));
        customers.add(new ReviewDataHolder(database));
    }

    public TestTransactions transactions() {
        return transactions;
    }

    public MutableClock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    public AuditLog audit() {
        return audit;
    }

    public Customers customers() {
        return customers.customers();
    }

    public CustomerFixture customerFixture() {
        return customers;
    }

    public Catalog catalog() {
        return catalog;
    }

    public InteractionLog log() {
        return log;
    }

    public BulkLoad bulkLoad() {
        return bulkLoad;
    }

    public Reviews reviews() {
        return reviews;
    }

    public SupportRecords support() {
        return support;
    }

    public TestEvent<ItemsChanged> itemsChanged() {
        return itemsChanged;
    }

    public TestEvent<InteractionsRecorded> recorded() {
        return recorded;
    }

    public TestEvent<CustomerErased> erased() {
        return customers.erased();
    }
}
