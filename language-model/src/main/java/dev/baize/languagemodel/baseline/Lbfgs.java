package dev.baize.languagemodel.baseline;

import java.util.ArrayDeque;
import java.util.Deque;

/// Limited-memory BFGS with a backtracking line search.
///
/// Source: Nocedal and Wright, "Numerical Optimization", 2006, algorithms 7.4 and 7.5.
final class Lbfgs {
    private static final int MEMORY = 6;
    private static final double SUFFICIENT = 1e-4;
    private static final int HALVINGS = 20;

    private final Objective objective;
    private final Deque<Pair> pairs = new ArrayDeque<>();

    /// A smooth function of many numbers.
    interface Objective {
        /// @param gradient overwritten
        /// @return the value at x
        double evaluate(float[] x, float[] gradient);
    }

    Lbfgs(Objective objective) {
        this.objective = objective;
    }

    /// Walks x to where the gradient's norm has fallen to `tolerance` of the first one, or as far as the
    /// iterations go.
    ///
    /// @param x start and result
    void minimise(float[] x, int iterations, double tolerance) {
        float[] gradient = new float[x.length];
        double value = objective.evaluate(x, gradient);
        double goal = tolerance * Math.sqrt(dot(gradient, gradient));
        for (int i = 0; i < iterations && Math.sqrt(dot(gradient, gradient)) > goal; i++) {
            float[] direction = direction(gradient);
            double slope = dot(direction, gradient);
            double step = pairs.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
            float[] next = new float[x.length];
            float[] nextGradient = new float[x.length];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < HALVINGS; halving++, step /= 2) {
                move(x, direction, step, next);
                nextValue = objective.evaluate(next, nextGradient);
                if (nextValue <= value + SUFFICIENT * step * slope) {
                    break;
                }
            }
            if (!(nextValue < value)) {
                return;
            }
            remember(x, next, gradient, nextGradient);
            System.arraycopy(next, 0, x, 0, x.length);
            gradient = nextGradient;
            value = nextValue;
        }
    }

    private float[] direction(float[] gradient) {
        float[] q = gradient.clone();
        double[] alphas = new double[pairs.size()];
        int i = 0;
        for (Pair pair : pairs) {
            alphas[i] = dot(pair.step, q) / pair.product;
            add(q, pair.change, -alphas[i]);
            i++;
        }
        if (!pairs.isEmpty()) {
            Pair last = pairs.getFirst();
            scale(q, last.product / dot(last.change, last.change));
        }
        var oldestFirst = pairs.descendingIterator();
        while (oldestFirst.hasNext()) {
            Pair pair = oldestFirst.next();
            i--;
            add(q, pair.step, alphas[i] - dot(pair.change, q) / pair.product);
        }
        scale(q, -1);
        return q;
    }

    private void remember(float[] x, float[] next, float[] gradient, float[] nextGradient) {
        float[] step = next.clone();
        add(step, x, -1);
        float[] change = nextGradient.clone();
        add(change, gradient, -1);
        double product = dot(step, change);
        if (product > 1e-12) {
            pairs.addFirst(new Pair(step, change, product));
            if (pairs.size() > MEMORY) {
                pairs.removeLast();
            }
        }
    }

    private static void move(float[] x, float[] direction, double step, float[] result) {
        for (int j = 0; j < x.length; j++) {
            result[j] = (float) (x[j] + step * direction[j]);
        }
    }

    private static void add(float[] target, float[] other, double factor) {
        for (int j = 0; j < target.length; j++) {
            target[j] += (float) (factor * other[j]);
        }
    }

    private static void scale(float[] target, double factor) {
        for (int j = 0; j < target.length; j++) {
            target[j] *= (float) factor;
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (double) a[j] * b[j];
        }
        return sum;
    }

    private record Pair(float[] step, float[] change, double product) {}
}
