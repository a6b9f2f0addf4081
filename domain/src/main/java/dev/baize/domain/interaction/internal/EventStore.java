package dev.baize.domain.interaction.internal;

import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Sighting;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.persistence.InteractionTable;
import dev.baize.domain.interaction.persistence.NewInteraction;
import dev.baize.domain.interaction.persistence.OrderChange;
import dev.baize.domain.interaction.persistence.OrderTable;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Writes checked events, in the caller's transaction.
@ApplicationScoped
public class EventStore {
    private final InteractionTable interactions;
    private final OrderTable orders;
    private final Catalog catalog;
    private final Customers customers;
    private final Clock clock;

    @Inject
    public EventStore(
            InteractionTable interactions, OrderTable orders, Catalog catalog, Customers customers, Clock clock) {
        this.interactions = interactions;
        this.orders = orders;
        this.catalog = catalog;
        this.customers = customers;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected EventStore() {
        this.interactions = null;
        this.orders = null;
        this.catalog = null;
        this.customers = null;
        this.clock = null;
    }

    /// Stores the events that are not stored yet.
    ///
    /// @param events each event id once
    /// @param ids what the caller knows of database ids already; what is looked up is added
    Stored store(Collection<CheckedEvent> events, KnownIds ids) {
        Set<String> known = interactions.findStored(
                events.stream().map(CheckedEvent::eventId).toList());
        List<CheckedEvent> fresh = events.stream()
                .filter(event -> !known.contains(event.eventId()))
                .sorted(Comparator.comparing(CheckedEvent::eventId))
                .toList();
        if (fresh.isEmpty()) {
            return new Stored(List.of(), Map.of());
        }
        // Items, then customers, then what points to them: everyone takes locks in this order.
        resolveItems(fresh, ids.items());
        Map<String, Sighting> sightings = resolveCustomers(fresh, ids.customers());
        List<NewInteraction> rows =
                fresh.stream().flatMap(event -> rows(event, ids).stream()).toList();
        interactions.insert(rows, clock.instant());
        orders.add(orderChanges(rows));
        return new Stored(fresh, byCustomer(sightings, ids.customers()));
    }

    private void resolveItems(List<CheckedEvent> events, Map<String, Long> known) {
        var unknown = new HashSet<String>();
        for (CheckedEvent event : events) {
            for (EventDraft.Line line : event.draft().items()) {
                if (!known.containsKey(line.itemId())) {
                    unknown.add(line.itemId());
                }
            }
        }
        if (!unknown.isEmpty()) {
            known.putAll(catalog.resolveIds(unknown));
        }
    }

    private Map<String, Sighting> resolveCustomers(List<CheckedEvent> events, Map<String, Long> known) {
        var sightings = new HashMap<String, Sighting>();
        for (CheckedEvent event : events) {
            @Nullable String shopCustomerId = event.draft().shopCustomerId();
            if (shopCustomerId != null) {
                sightings.merge(shopCustomerId, Sighting.at(event.occurredAt()), Sighting::merge);
            }
        }
        var unknown = new HashMap<>(sightings);
        unknown.keySet().removeAll(known.keySet());
        known.putAll(customers.resolveIds(unknown));
        return sightings;
    }

    private static List<NewInteraction> rows(CheckedEvent event, KnownIds ids) {
        EventDraft draft = event.draft();
        @Nullable
        Long customerId =
                draft.shopCustomerId() == null ? null : ids.customers().get(draft.shopCustomerId());
        if (draft.items().isEmpty()) {
            return List.of(row(event, customerId, 0, null, ids));
        }
        var rows = new ArrayList<NewInteraction>(draft.items().size());
        for (int line = 0; line < draft.items().size(); line++) {
            rows.add(row(event, customerId, line, draft.items().get(line), ids));
        }
        return rows;
    }

    private static NewInteraction row(
            CheckedEvent event, @Nullable Long customerId, int lineNo, EventDraft.@Nullable Line line, KnownIds ids) {
        EventDraft draft = event.draft();
        return new NewInteraction(
                draft.eventId(),
                lineNo,
                draft.type(),
                customerId,
                draft.sessionId(),
                line == null ? null : Objects.requireNonNull(ids.items().get(line.itemId())),
                event.occurredAt(),
                line == null ? 1 : line.quantity(),
                line == null ? null : twoDecimals(line.price()),
                line == null ? null : line.currency(),
                line == null ? null : line.rating(),
                draft.searchTerm(),
                draft.transactionId(),
                draft.decisionId(),
                draft.source());
    }

    private static @Nullable BigDecimal twoDecimals(@Nullable BigDecimal price) {
        return price == null ? null : price.setScale(2, RoundingMode.HALF_UP);
    }

    /// A purchase or refund without a transaction id is behaviour, but belongs to no order.
    private static TreeMap<String, OrderChange> orderChanges(List<NewInteraction> rows) {
        var changes = new TreeMap<String, OrderChange>();
        for (NewInteraction row : rows) {
            @Nullable String orderId = row.transactionId();
            if (orderId == null) {
                continue;
            }
            switch (row.type()) {
                case PURCHASE ->
                    changes.computeIfAbsent(orderId, OrderChange::new).bought(row);
                case REFUND ->
                    changes.computeIfAbsent(orderId, OrderChange::new).refunded(row);
                default -> {}
            }
        }
        return changes;
    }

    private static Map<Long, Sighting> byCustomer(Map<String, Sighting> sightings, Map<String, Long> ids) {
        var byId = new HashMap<Long, Sighting>();
        sightings.forEach((shopId, sighting) -> byId.put(Objects.requireNonNull(ids.get(shopId)), sighting));
        return byId;
    }

    /// Database ids by the shop's ids, for as long as one transaction lasts.
    record KnownIds(Map<String, Long> items, Map<String, Long> customers) {
        static KnownIds none() {
            return new KnownIds(new HashMap<>(), new HashMap<>());
        }
    }

    /// What was stored.
    ///
    /// @param events those that were not stored before
    /// @param sightings when their customers were seen, by database id
    record Stored(List<CheckedEvent> events, Map<Long, Sighting> sightings) {}
}
