package dev.baize.domain.interaction;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// One thing that happened, as a shop reports it; stored as one row per item.
///
/// @param eventId the sender's id, 1 to 128 characters; the same id is stored once, however often it is sent
/// @param shopCustomerId the shop's own id; null for a visitor who is not signed in
/// @param sessionId at most 64 characters; one of customer and session is needed
/// @param occurredAt when it happened by the sender's clock
/// @param items empty for events about no item (search, chat)
/// @param transactionId the order's id for purchases and refunds
/// @param decisionId the recommendation decision that led here
/// @param source `browser`, `server`, `import`, `demo`
public record EventDraft(
        String eventId,
        InteractionType type,
        @Nullable String shopCustomerId,
        @Nullable String sessionId,
        Instant occurredAt,
        List<Line> items,
        @Nullable String searchTerm,
        @Nullable String transactionId,
        @Nullable String decisionId,
        String source) {
    public EventDraft {
        items = List.copyOf(items);
    }

    /// One item of an event.
    ///
    /// @param quantity 1 or more; a refund's direction is in the type, not in the sign
    /// @param rating 1 to 5, only with [InteractionType#RATE]
    public record Line(
            String itemId,
            @Nullable BigDecimal price,
            @Nullable String currency,
            int quantity,
            @Nullable Integer rating) {}
}
