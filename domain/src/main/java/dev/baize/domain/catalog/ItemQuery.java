package dev.baize.domain.catalog;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What to list of the catalogue.
///
/// @param text words that must appear in title, brand or item id, any language; null for all
/// @param category path; items below it are included
/// @param availableOnly leave out withdrawn items
/// @param cursor from the page before, or null
/// @param limit 1 to 200
public record ItemQuery(
        @Nullable String text,
        @Nullable String category,
        @Nullable BigDecimal priceMax,
        boolean availableOnly,
        @Nullable String cursor,
        int limit) {}
