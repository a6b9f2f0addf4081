package dev.baize.domain.interaction.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.Rules;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an event must fulfil to be stored.
///
/// A sender's clock may run ahead: up to [#CLOCK_SKEW] an event from the future is taken as having happened now,
/// beyond that it is refused.
final class EventRules {
    static final Duration CLOCK_SKEW = Duration.ofMinutes(10);
    static final int MAX_LINES = 500;
    static final int MAX_QUANTITY = 1_000_000;

    /// Before the first web shop nothing was clicked; an older time is a sender's default value.
    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    private static final int MAX_EVENT_ID = 128;
    private static final int MAX_CUSTOMER_ID = 200;
    private static final int MAX_SESSION_ID = 64;
    private static final int MAX_ITEM_ID = 100;
    private static final int MAX_TRANSACTION_ID = 100;
    private static final int MAX_SEARCH_TERM = 500;
    private static final int MAX_SOURCE = 20;
    private static final int MAX_RATING = 5;
    private static final Pattern DECISION_ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

    private static final Set<InteractionType> ABOUT_ITEMS = EnumSet.of(
            InteractionType.VIEW,
            InteractionType.SELECT,
            InteractionType.ADD_TO_CART,
            InteractionType.REMOVE_FROM_CART,
            InteractionType.ADD_TO_WISHLIST,
            InteractionType.PURCHASE,
            InteractionType.RATE,
            InteractionType.IMPRESSION,
            InteractionType.CLICK);

    private EventRules() {}

    /// The field and rule that an event breaks; empty when it may be stored.
    static Optional<String> violation(EventDraft event, Instant now) {
        try {
            checkWho(event);
            checkWhen(event.occurredAt(), now);
            checkWhat(event);
            for (int line = 0; line < event.items().size(); line++) {
                checkLine(event.items().get(line), event.type(), "items[" + line + "].");
            }
            return Optional.empty();
        } catch (DomainException e) {
            return Optional.of(e.getMessage());
        }
    }

    /// When it happened, as it is stored.
    static Instant storedTime(EventDraft event, Instant now) {
        return event.occurredAt().isAfter(now) ? now : event.occurredAt();
    }

    private static void checkWho(EventDraft event) {
        Rules.require(
                Rules.isId(event.eventId(), MAX_EVENT_ID),
                "event_id",
                "must have 1 to 128 characters and no control characters");
        Rules.require(
                event.shopCustomerId() != null || event.sessionId() != null, "customer_id", "or session_id is needed");
        Rules.require(
                event.shopCustomerId() == null || Rules.isId(event.shopCustomerId(), MAX_CUSTOMER_ID),
                "customer_id",
                "must have 1 to 200 characters and no control characters");
        Rules.require(
                event.sessionId() == null || Rules.isId(event.sessionId(), MAX_SESSION_ID),
                "session_id",
                "must have 1 to 64 characters and no control characters");
        Rules.require(Rules.isId(event.source(), MAX_SOURCE), "source", "must have 1 to 20 characters");
    }

    private static void checkWhen(Instant time, Instant now) {
        Rules.require(!time.isBefore(EARLIEST), "timestamp", "must not be before 1995");
        Rules.require(
                !time.isAfter(now.plus(CLOCK_SKEW)), "timestamp", "must not be more than 10 minutes in the future");
    }

    private static void checkWhat(EventDraft event) {
        InteractionType type = event.type();
        Rules.require(event.items().size() <= MAX_LINES, "items", "must be at most 500");
        Rules.require(!ABOUT_ITEMS.contains(type) || !event.items().isEmpty(), "items", "must name at least one item");
        Rules.require(
                event.transactionId() == null || Rules.isId(event.transactionId(), MAX_TRANSACTION_ID),
                "transaction_id",
                "must have 1 to 100 characters and no control characters");
        Rules.require(
                type != InteractionType.REFUND
                        || event.transactionId() != null
                        || !event.items().isEmpty(),
                "transaction_id",
                "is needed for a refund that names no items");
        checkSearch(type, event.searchTerm());
        checkDecision(type, event.decisionId());
    }

    private static void checkSearch(InteractionType type, @Nullable String term) {
        Rules.require(
                term == null || term.length() <= MAX_SEARCH_TERM, "search_term", "must have at most 500 characters");
        Rules.require(
                type != InteractionType.SEARCH || (term != null && !term.isBlank()),
                "search_term",
                "is needed for a search");
    }

    private static void checkDecision(InteractionType type, @Nullable String decisionId) {
        Rules.require(
                decisionId == null || DECISION_ID.matcher(decisionId).matches(),
                "decision_id",
                "must be one that a recommendation gave out");
        Rules.require(
                (type != InteractionType.IMPRESSION && type != InteractionType.CLICK) || decisionId != null,
                "decision_id",
                "is needed for an impression or a click");
    }

    private static void checkLine(EventDraft.Line line, InteractionType type, String at) {
        Rules.require(
                Rules.isId(line.itemId(), MAX_ITEM_ID),
                at + "item_id",
                "must have 1 to 100 characters and no control characters");
        Rules.require(
                line.quantity() >= 1 && line.quantity() <= MAX_QUANTITY, at + "quantity", "must be 1 to 1,000,000");
        Rules.require(
                line.price() == null || Rules.isPrice(line.price()), at + "price", "must be zero or more, below 10^12");
        Rules.require(
                line.currency() == null || Rules.isCurrency(line.currency()),
                at + "currency",
                "must be an ISO 4217 code such as CNY");
        Rules.require(
                type == InteractionType.RATE
                        ? line.rating() != null && line.rating() >= 1 && line.rating() <= MAX_RATING
                        : line.rating() == null,
                at + "rating",
                "must be 1 to 5 for a rating, and absent for all else");
    }
}
