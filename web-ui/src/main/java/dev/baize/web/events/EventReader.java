package dev.baize.web.events;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Caller;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.web.wire.Fields;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Reads one event as GA4 e-commerce or Segment v2 writes it.
///
/// Segment's words are taken for GA4's: `product_id`, `products`, `order_id`, `query`; and one product named at the
/// event's top level counts as its only item.
final class EventReader {
    private static final int MAX_ITEMS = 200;
    private static final int MAX_ID = 128;
    private static final int MAX_TERM = 500;

    private final Caller caller;
    private final Instant receivedAt;

    EventReader(Caller caller, Instant receivedAt) {
        this.caller = caller;
        this.receivedAt = receivedAt;
    }

    /// @throws DomainException of kind INVALID naming the field; of kind FORBIDDEN when a browser key names a customer
    /// it may not
    EventDraft read(Fields event) {
        return new EventDraft(
                event.requiredText("event_id", MAX_ID),
                type(event),
                customer(event),
                event.text("session_id", 64),
                occurredAt(event),
                lines(event),
                first(event, MAX_TERM, "search_term", "query"),
                first(event, 100, "transaction_id", "order_id"),
                event.text("decision_id", 26),
                caller.isBrowser() ? "browser" : "server");
    }

    /// A browser key is public: whoever knows an order's number could take it back with one.
    private InteractionType type(Fields event) {
        InteractionType type = InteractionType.parse(event.requiredText("event_name", 100))
                .orElseThrow(() -> event.refused(
                        "event_name", "is not a known GA4 e-commerce or Segment name; see /openapi for the list"));
        if (type == InteractionType.REFUND && caller.isBrowser()) {
            throw event.refused("event_name", "refund is taken from the shop's server only, not with a browser key");
        }
        return type;
    }

    private @Nullable String customer(Fields event) {
        String claimed = event.text("customer_id", 200);
        return caller.customer(claimed == null || claimed.isBlank() ? null : claimed);
    }

    private Instant occurredAt(Fields event) {
        Instant time = event.time("timestamp");
        return time == null ? receivedAt : time;
    }

    private static List<EventDraft.Line> lines(Fields event) {
        List<Fields> items = Stream.of("items", "products")
                .filter(event::has)
                .findFirst()
                .map(name -> event.list(name, MAX_ITEMS))
                .orElseGet(() -> event.has("item_id") || event.has("product_id") ? List.of(event) : List.of());
        return items.stream().map(item -> line(event, item)).toList();
    }

    private static EventDraft.Line line(Fields event, Fields item) {
        String itemId = first(item, 100, "item_id", "product_id");
        if (itemId == null || itemId.isBlank()) {
            throw item.refused("item_id", "is required");
        }
        Integer quantity = item.integer("quantity");
        String currency = item.text("currency", 3);
        Integer rating = item.integer("rating");
        return new EventDraft.Line(
                itemId,
                item.decimal("price"),
                currency == null ? event.text("currency", 3) : currency,
                quantity == null ? 1 : quantity,
                rating == null ? event.integer("rating") : rating);
    }

    private static @Nullable String first(Fields fields, int maxLength, String name, String alias) {
        return fields.has(name) ? fields.text(name, maxLength) : fields.text(alias, maxLength);
    }
}
