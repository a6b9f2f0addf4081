package dev.baize.languagemodel.training;

import dev.baize.languagemodel.bert.Tensor;

import java.util.random.RandomGenerator;

/// First values of parameters, drawn on the heap so that they depend on the seed alone.
final class Initial {
    private Initial() {}

    static Tensor zeros(long... shape) {
        return new Tensor(shape, new float[size(shape)]);
    }

    /// Uniform in [−bound, bound).
    static Tensor uniform(RandomGenerator random, double bound, long... shape) {
        float[] values = new float[size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return new Tensor(shape, values);
    }

    private static int size(long... shape) {
        long size = 1;
        for (long dimension : shape) {
            size = Math.multiplyExact(size, dimension);
        }
        return Math.toIntExact(size);
    }
}
