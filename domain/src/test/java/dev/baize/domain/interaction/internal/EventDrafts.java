package dev.baize.domain.interaction.internal;

import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Events as a shop's server sends them.
final class EventDrafts {
    static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");

    private EventDrafts() {}

    static EventDraft view(String eventId, @Nullable String customer, String item) {
        return of(eventId, InteractionType.VIEW, customer, TIME, null, line(item, 1, null));
    }

    static EventDraft purchase(
            String eventId, @Nullable String customer, Instant at, String order, EventDraft.Line... lines) {
        return of(eventId, InteractionType.PURCHASE, customer, at, order, lines);
    }

    static EventDraft refund(String eventId, String customer, Instant at, String order, EventDraft.Line... lines) {
        return of(eventId, InteractionType.REFUND, customer, at, order, lines);
    }

    static EventDraft of(
            String eventId,
            InteractionType type,
            @Nullable String customer,
            Instant at,
            @Nullable String order,
            EventDraft.Line... lines) {
        return new EventDraft(
                eventId, type, customer, "session-" + eventId, at, List.of(lines), null, order, null, "server");
    }

    static EventDraft.Line line(String item, int quantity, @Nullable String price) {
        return new EventDraft.Line(item, price == null ? null : new BigDecimal(price), "EUR", quantity, null);
    }
}
