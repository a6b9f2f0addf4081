package dev.baize.domain.interaction;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/// One stored row: one customer or session, at most one item.
///
/// @param customerId database id, or null for a visitor
/// @param itemId database id, or null for an event about no item
/// @param rating 1 to 5, only with [InteractionType#RATE]
/// @param line place of the item in its event, from 0
public record Interaction(
        long id,
        String eventId,
        int line,
        InteractionType type,
        @Nullable Long customerId,
        @Nullable String sessionId,
        @Nullable Long itemId,
        Instant occurredAt,
        int quantity,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable Integer rating,
        @Nullable String searchTerm,
        @Nullable String transactionId,
        @Nullable String decisionId,
        String source) {}
