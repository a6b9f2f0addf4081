package dev.baize.languagemodel.baseline;

import dev.baize.languagemodel.training.Softmax;

import java.util.List;

/// Multinomial logistic regression over sparse rows: p = softmax(W x + b), made by minimising
/// Σᵢ − log p(yᵢ) + ‖W‖² / (2 C).
public final class LogisticRegression {
    private static final int ITERATIONS = 40;
    private static final double TOLERANCE = 1e-3;

    private final int classes;
    private final int features;
    /// Feature by feature, the classes side by side; the intercepts last.
    private final float[] weights;

    private LogisticRegression(int classes, int features, float[] weights) {
        this.classes = classes;
        this.features = features;
        this.weights = weights;
    }

    /// @param labels one for each row, from 0
    /// @param features the dimension of the rows
    /// @param strength C: the larger, the less is held back
    public static LogisticRegression fit(
            List<SparseRow> rows, int[] labels, int classes, int features, double strength) {
        var model = new LogisticRegression(classes, features, new float[classes * (features + 1)]);
        double penalty = 1 / (strength * rows.size());
        new Lbfgs((x, gradient) -> model.loss(rows, labels, penalty, x, gradient))
                .minimise(model.weights, ITERATIONS, TOLERANCE);
        return model;
    }

    public double[][] probabilities(List<SparseRow> rows) {
        return rows.stream().map(this::probabilities).toArray(double[][]::new);
    }

    public double[] probabilities(SparseRow row) {
        return Softmax.of(logits(row, weights));
    }

    private double[] logits(SparseRow row, float[] x) {
        double[] logits = new double[classes];
        for (int k = 0; k < classes; k++) {
            logits[k] = x[features * classes + k];
        }
        for (int j = 0; j < row.places().length; j++) {
            int at = row.places()[j] * classes;
            float value = row.values()[j];
            for (int k = 0; k < classes; k++) {
                logits[k] += value * x[at + k];
            }
        }
        return logits;
    }

    private double loss(List<SparseRow> rows, int[] labels, double penalty, float[] x, float[] gradient) {
        double squares = 0;
        for (int j = 0; j < features * classes; j++) {
            gradient[j] = (float) (penalty * x[j]);
            squares += (double) x[j] * x[j];
        }
        for (int k = 0; k < classes; k++) {
            gradient[features * classes + k] = 0;
        }
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            double[] excess = Softmax.of(logits(rows.get(i), x));
            loss -= Math.log(Math.max(excess[labels[i]], 1e-300));
            excess[labels[i]] -= 1;
            addGradient(rows.get(i), excess, 1.0 / labels.length, gradient);
        }
        return loss / labels.length + penalty * squares / 2;
    }

    private void addGradient(SparseRow row, double[] excess, double share, float[] gradient) {
        for (int k = 0; k < classes; k++) {
            gradient[features * classes + k] += (float) (share * excess[k]);
        }
        for (int j = 0; j < row.places().length; j++) {
            int at = row.places()[j] * classes;
            double value = share * row.values()[j];
            for (int k = 0; k < classes; k++) {
                gradient[at + k] += (float) (value * excess[k]);
            }
        }
    }
}
