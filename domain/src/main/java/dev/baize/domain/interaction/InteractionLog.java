package dev.baize.domain.interaction;

import dev.baize.domain.Page;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything customers did, in the order it became known.
///
/// Acknowledged means committed: when [#record] returns, the accepted events survive a crash.
public interface InteractionLog {
    /// The most events of one call.
    int MAX_EVENTS = 500;

    /// Stores events in one transaction and fires [InteractionsRecorded]; purchases and refunds also
    /// bring their order up to date, in whatever order they arrive.
    ///
    /// An item the catalogue does not know is created as withdrawn stand-in, so that no behaviour is lost.
    RecordResult record(List<EventDraft> events);

    /// A customer's interactions, newest first.
    Page<Interaction> listByCustomer(long customerId, @Nullable String cursor, int limit);

    /// Reads all rows with an id above `afterId`, in id order, by keyset pages.
    void forEachInteraction(long afterId, Consumer<Interaction> reader);

    /// Counts of events by day (UTC) and type, for the days from `from` on; an event of several items counts once.
    List<DailyCount> countByDay(Instant from);

    /// What was done to an item, by type: all of it, and since `lately`.
    ///
    /// @param itemId database id
    List<ItemCount> countByItem(long itemId, Instant lately);

    /// How often a customer did what, most frequent first.
    List<TypeCount> countByType(long customerId);

    /// Orders of a customer, newest first, returns deducted.
    List<Order> listOrders(long customerId, int limit);

    /// Reads all orders of a customer, in the order they became known, by keyset pages.
    void forEachOrder(long customerId, Consumer<Order> reader);

    long countInteractions();

    /// The latest `occurredAt` of all interactions: what "lately" means where the data is historic. Empty without any.
    Optional<Instant> findLatestTime();

    /// @param events how many, each counted once however many items it names
    /// @param first when the earliest of them happened
    /// @param last when the latest of them happened
    record TypeCount(InteractionType type, long events, Instant first, Instant last) {}

    /// @param day ISO date, UTC
    record DailyCount(java.time.LocalDate day, InteractionType type, long count) {}

    /// @param count lines of events of this type
    /// @param lately those since the time asked for
    /// @param pieces summed quantities: for a purchase what was bought
    record ItemCount(InteractionType type, long count, long lately, long pieces) {}
}
