package dev.baize.domain.interaction.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.DomainException.Kind;
import dev.baize.domain.Page;
import dev.baize.domain.Rules;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Sighting;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionLog;
import dev.baize.domain.interaction.InteractionsRecorded;
import dev.baize.domain.interaction.Order;
import dev.baize.domain.interaction.RecordResult;
import dev.baize.domain.interaction.internal.EventStore.KnownIds;
import dev.baize.domain.interaction.internal.EventStore.Stored;
import dev.baize.domain.interaction.persistence.InteractionTable;
import dev.baize.domain.interaction.persistence.OrderTable;
import dev.baize.domain.storage.Cursor;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.StorageException;
import dev.baize.domain.storage.Transactions;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/// The log over its tables.
@ApplicationScoped
public class DefaultInteractionLog implements InteractionLog {
    private static final Logger LOG = Logger.getLogger(DefaultInteractionLog.class.getName());
    private static final String LISTING = "interactions";
    private static final int MAX_LIMIT = 1_000;

    private final EventStore store;
    private final InteractionTable interactions;
    private final OrderTable orders;
    private final Customers customers;
    private final Database database;
    private final Transactions transactions;
    private final Event<InteractionsRecorded> recorded;
    private final Clock clock;

    @Inject
    public DefaultInteractionLog(
            EventStore store,
            InteractionTable interactions,
            OrderTable orders,
            Customers customers,
            Database database,
            Transactions transactions,
            Event<InteractionsRecorded> recorded,
            Clock clock) {
        this.store = store;
        this.interactions = interactions;
        this.orders = orders;
        this.customers = customers;
        this.database = database;
        this.transactions = transactions;
        this.recorded = recorded;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultInteractionLog() {
        this.store = null;
        this.interactions = null;
        this.orders = null;
        this.customers = null;
        this.database = null;
        this.transactions = null;
        this.recorded = null;
        this.clock = null;
    }

    @Override
    public RecordResult record(List<EventDraft> events) {
        if (events.size() > MAX_EVENTS) {
            throw new DomainException(Kind.TOO_LARGE, "events", "events must be at most 500 in one call");
        }
        var batch = CheckedEvent.check(events, clock.instant());
        if (batch.events().isEmpty()) {
            return batch.result(List.of());
        }
        Stored stored = transactions.retrying(() -> storeAndAnnounce(batch));
        widenSightings(stored.sightings());
        return batch.result(stored.events());
    }

    private Stored storeAndAnnounce(CheckedEvent.Batch batch) {
        Stored stored = store.store(batch.events(), KnownIds.none());
        if (!stored.events().isEmpty()) {
            recorded.fire(new InteractionsRecorded(interactions.listByEvents(
                    stored.events().stream().map(CheckedEvent::eventId).toList())));
        }
        return stored;
    }

    /// When a customer was seen is written after the events, for writing it with them would make all calls about a
    /// busy customer wait for each other. The events are committed by then and hold the same times, so a failure
    /// must not take back the acknowledgement.
    private void widenSightings(Map<Long, Sighting> sightings) {
        if (sightings.isEmpty()) {
            return;
        }
        try {
            transactions.retrying(() -> {
                customers.recordSightings(sightings);
                return true;
            });
        } catch (StorageException | DomainException e) {
            LOG.log(Level.WARNING, "When customers were last seen could not be written; their events are stored.", e);
        }
    }

    @Override
    public Page<Interaction> listByCustomer(long customerId, @Nullable String cursor, int limit) {
        Rules.requireLimit(limit, MAX_LIMIT);
        var arguments = new ArrayList<Object>();
        arguments.add(customerId);
        String condition = "customer_id = ?";
        @Nullable Cursor before = Cursor.decodeTimed(LISTING, cursor);
        if (before != null) {
            condition += " AND (occurred_at < ? OR (occurred_at = ? AND id < ?))";
            arguments.addAll(List.of(before.getTime(), before.getTime(), before.id()));
        }
        arguments.add(limit + 1);
        List<Interaction> found =
                interactions.list(condition + " ORDER BY occurred_at DESC, id DESC LIMIT ?", arguments);
        return Page.of(found, limit, last -> new Cursor(last.occurredAt(), last.id()).encode(LISTING));
    }

    @Override
    public void forEachInteraction(long afterId, Consumer<Interaction> reader) {
        transactions.suspended(() -> database.forEach(afterId, interactions::page, Interaction::id, reader));
    }

    @Override
    public List<DailyCount> countByDay(Instant from) {
        return interactions.countByDay(from);
    }

    @Override
    public List<ItemCount> countByItem(long itemId, Instant lately) {
        return interactions.countByItem(itemId, lately);
    }

    @Override
    public List<TypeCount> countByType(long customerId) {
        return interactions.countByType(customerId);
    }

    @Override
    public void forEachOrder(long customerId, Consumer<Order> reader) {
        transactions.suspended(() -> database.forEach(
                0,
                after -> orders.page(customerId, after),
                OrderTable.Numbered::id,
                numbered -> reader.accept(numbered.order())));
    }

    @Override
    public List<Order> listOrders(long customerId, int limit) {
        Rules.requireLimit(limit, MAX_LIMIT);
        return orders.listByCustomer(customerId, limit);
    }

    @Override
    public Optional<Instant> findLatestTime() {
        return interactions.findLatestTime();
    }

    @Override
    public long countInteractions() {
        return interactions.count();
    }
}
