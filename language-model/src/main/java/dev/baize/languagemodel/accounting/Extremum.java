package dev.baize.languagemodel.accounting;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/// One-dimensional searches.
final class Extremum {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int ENOUGH_FOR_DOUBLES = 200;

    private Extremum() {}

    /// The largest value of a unimodal function on an interval, by golden section.
    static double maximum(DoubleUnaryOperator function, double from, double to) {
        double a = from;
        double b = to;
        for (int i = 0; i < ENOUGH_FOR_DOUBLES && b - a > 1e-12; i++) {
            double left = b - GOLDEN * (b - a);
            double right = a + GOLDEN * (b - a);
            if (function.applyAsDouble(left) < function.applyAsDouble(right)) {
                a = left;
            } else {
                b = right;
            }
        }
        return function.applyAsDouble((a + b) / 2);
    }

    /// The smallest argument, within `tolerance`, from which on a condition holds; `to` must meet it.
    static double smallest(DoublePredicate holds, double from, double to, double tolerance) {
        double low = from;
        double high = to;
        while (high - low > tolerance) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
