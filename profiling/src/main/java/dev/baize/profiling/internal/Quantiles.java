package dev.baize.profiling.internal;

/// Sample quantiles. Source: Hyndman and Fan 1996, definition 7.
final class Quantiles {
    private Quantiles() {}

    /// @param sorted ascending, at least one value
    /// @param probability 0 to 1
    static double of(double[] sorted, double probability) {
        double place = (sorted.length - 1) * probability;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
