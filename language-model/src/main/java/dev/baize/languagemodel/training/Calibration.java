package dev.baize.languagemodel.training;

import java.util.List;

/// Finds the temperature under which a classifier's probabilities can be believed.
final class Calibration {
    private static final double SOFTEST = 20;
    private static final double SHARPEST = 0.05;

    private Calibration() {}

    /// The T that makes −Σ log softmax(zᵢ / T)[yᵢ] least, by golden section over log T.
    ///
    /// @param logits of validation texts, at T = 1
    static double temperature(List<double[]> logits, int... labels) {
        double a = Math.log(SHARPEST);
        double b = Math.log(SOFTEST);
        double golden = (Math.sqrt(5) - 1) / 2;
        while (b - a > 1e-4) {
            double left = b - golden * (b - a);
            double right = a + golden * (b - a);
            if (loss(logits, labels, Math.exp(left)) < loss(logits, labels, Math.exp(right))) {
                b = right;
            } else {
                a = left;
            }
        }
        return Math.exp((a + b) / 2);
    }

    private static double loss(List<double[]> logits, int[] labels, double temperature) {
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            double[] scaled = logits.get(i).clone();
            for (int k = 0; k < scaled.length; k++) {
                scaled[k] /= temperature;
            }
            loss -= Math.log(Math.max(Softmax.of(scaled)[labels[i]], 1e-300));
        }
        return loss;
    }
}
