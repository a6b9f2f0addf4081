package dev.baize.profiling;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Recency, frequency and monetary value, returns and cancellations taken off.
///
/// Pieces kept are pieces bought less pieces returned, never below zero; a cancelled order keeps none. Amounts are
/// pieces times the unit price they were bought for. A line that names no currency counts in the shop's.
///
/// Source: Hughes, "Strategic Database Marketing", 1994, for the three measures.
///
/// @param n orders looked at: all that are known of the customer
/// @param frequency orders of which at least one piece was kept
/// @param cancelled orders that were bought and of which nothing was kept
/// @param refundsOnly refunds whose purchase is not known; they take nothing off
/// @param firstOrderAt of the orders kept, or null without any
/// @param lastOrderAt of the orders kept, or null without any
/// @param recencyDays whole days from the last order kept until the profile was computed, or null
/// @param monetary worth of the pieces kept, two decimals
/// @param takenOff worth of the pieces returned or cancelled, two decimals
/// @param currency of both, ISO 4217: the shop's
/// @param elsewhere worth of the pieces kept that were paid in other currencies, which are not converted
/// @param pieces kept
/// @param unpricedPieces those of `pieces` whose price is not known; they are worth nothing in `monetary`
public record PurchaseHistory(
        long n,
        long frequency,
        long cancelled,
        long refundsOnly,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt,
        @Nullable Long recencyDays,
        BigDecimal monetary,
        BigDecimal takenOff,
        String currency,
        SortedMap<String, BigDecimal> elsewhere,
        long pieces,
        long unpricedPieces) {
    public PurchaseHistory {
        elsewhere = Collections.unmodifiableSortedMap(new TreeMap<>(elsewhere));
    }
}
