package dev.baize.domain.review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a customer wrote about an item.
///
/// @param reviewId the shop's id, unique
/// @param itemId database id
/// @param rating 1 to 5, or null
/// @param language `zh` or `en`
public record Review(
        long id,
        String reviewId,
        long itemId,
        @Nullable Long customerId,
        @Nullable Integer rating,
        @Nullable String title,
        String text,
        String language,
        Instant writtenAt,
        boolean simulated) {}
