package dev.baize.profiling;

import org.jspecify.annotations.Nullable;

/// What follows from what a customer did: made only where personalisation is allowed.
///
/// @param habits when the customer is active
/// @param priceBand null while too little is known ([PriceBand#SMALLEST_SAMPLE])
/// @param cadence null while too little is known ([Cadence#SMALLEST_SAMPLE])
public record Conclusions(
        Habits habits,
        @Nullable PriceBand priceBand,
        @Nullable Cadence cadence,
        Favourites categories,
        Favourites brands) {}
