package dev.baize.profiling;

import java.math.BigDecimal;

/// What a customer usually pays for one piece.
///
/// Quantiles by linear interpolation. Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", The
/// American Statistician 50, 1996, definition 7.
///
/// @param low the 10 % quantile
/// @param typical the median
/// @param high the 90 % quantile
/// @param currency of the three, ISO 4217: the shop's; prices in others are left out
/// @param n prices the quantiles are of
public record PriceBand(BigDecimal low, BigDecimal typical, BigDecimal high, String currency, Basis basis, int n) {
    /// Below this, a band would be a guess.
    public static final int SMALLEST_SAMPLE = 3;

    public enum Basis {
        /// Prices of pieces bought and kept, one for each line of an order.
        PURCHASES,
        /// Catalogue prices of items viewed or put into the cart, one for each item: until enough was bought.
        INTEREST
    }
}
