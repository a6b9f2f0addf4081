package dev.baize.domain.review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A review as a shop sends it. `text` has at most 20,000 characters.
public record ReviewDraft(
        String reviewId,
        String itemId,
        @Nullable String shopCustomerId,
        @Nullable Integer rating,
        @Nullable String title,
        String text,
        @Nullable String language,
        Instant writtenAt,
        boolean simulated) {}
