package dev.baize.domain.interaction.internal;

import dev.baize.domain.customer.Customers;
import dev.baize.domain.interaction.BulkLoad;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.RecordResult;
import dev.baize.domain.interaction.internal.EventStore.KnownIds;
import dev.baize.domain.interaction.internal.EventStore.Stored;
import dev.baize.domain.storage.Transactions;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Loads events by the log's own rules and tables, remembering ids from call to call.
@ApplicationScoped
public class DefaultBulkLoad implements BulkLoad {
    private final EventStore store;
    private final Customers customers;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public DefaultBulkLoad(EventStore store, Customers customers, Transactions transactions, Clock clock) {
        this.store = store;
        this.customers = customers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultBulkLoad() {
        this.store = null;
        this.customers = null;
        this.transactions = null;
        this.clock = null;
    }

    @Override
    public Load begin() {
        if (!transactions.isActive()) {
            throw new IllegalStateException("A load needs a transaction, so that it is stored whole or not at all.");
        }
        var ids = KnownIds.none();
        return events -> load(events, ids);
    }

    private RecordResult load(List<EventDraft> events, KnownIds ids) {
        var batch = CheckedEvent.check(events, clock.instant());
        Stored stored = store.store(batch.events(), ids);
        customers.recordSightings(stored.sightings());
        return batch.result(stored.events());
    }
}
