package dev.baize.languagemodel.training;

import java.util.List;

/// A classifier over unit vectors of one encoder: p = softmax((W sqrt(d) v + b) / T).
///
/// Source of T: Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", ICML
/// 2017, section 4.2.
public final class LinearHead {
    private final List<String> classes;
    private final float[] weights;
    private final float[] bias;
    private final double temperature;

    /// @param weights W, row-major (classes, d); copied
    /// @param bias b, one for each class; copied
    /// @param temperature T, positive
    public LinearHead(List<String> classes, float[] weights, float[] bias, double temperature) {
        if (classes.size() < 2 || bias.length != classes.size() || weights.length % classes.size() != 0) {
            throw new IllegalArgumentException("a head needs at least two classes, and a row and a bias for each");
        }
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be positive, is " + temperature);
        }
        this.classes = List.copyOf(classes);
        this.weights = weights.clone();
        this.bias = bias.clone();
        this.temperature = temperature;
    }

    public List<String> classes() {
        return classes;
    }

    public double temperature() {
        return temperature;
    }

    /// The same with another temperature.
    LinearHead at(double changed) {
        return new LinearHead(classes, weights, bias, changed);
    }

    /// @param vector a unit vector of the encoder the head was trained on
    /// @return z / T for each class
    public double[] logits(float[] vector) {
        if (vector.length * classes.size() != weights.length) {
            throw new IllegalArgumentException("the head takes vectors of " + weights.length / classes.size()
                    + " components, not " + vector.length);
        }
        double scale = Math.sqrt(vector.length);
        double[] logits = new double[bias.length];
        for (int k = 0; k < logits.length; k++) {
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += (double) weights[k * vector.length + j] * vector[j];
            }
            logits[k] = (sum * scale + bias[k]) / temperature;
        }
        return logits;
    }

    /// @return the probability of each class
    public double[] probabilities(float[] vector) {
        return Softmax.of(logits(vector));
    }

    /// Copies of W and b, to be stored.
    public float[] weights() {
        return weights.clone();
    }

    public float[] bias() {
        return bias.clone();
    }
}
