package dev.baize.domain.interaction.persistence;

import dev.baize.domain.interaction.InteractionType;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/// A row to be stored, before the database has numbered it.
public record NewInteraction(
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
