package dev.baize.languagemodel.training;

import java.util.Arrays;

/// exp(zₖ) / Σ exp(zⱼ), without overflow.
public final class Softmax {
    private Softmax() {}

    public static double[] of(double... logits) {
        double largest = Arrays.stream(logits).max().orElseThrow();
        double[] shares = Arrays.stream(logits).map(z -> Math.exp(z - largest)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    /// The index of the largest value.
    public static int largest(double... values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
