package dev.baize.profiling;

/// How often a customer buys.
///
/// @param medianDays median of the days between one day with an order kept and the next, by the shop's calendar
/// @param n gaps the median is of
public record Cadence(double medianDays, int n) {
    /// Below this, a median would be an accident.
    public static final int SMALLEST_SAMPLE = 2;
}
