package dev.baize.domain.demo.internal;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random draws that come out the same on every machine: a named generator and strict arithmetic.
final class Draws {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    Draws(long seed) {
        random = GENERATOR.create(seed);
    }

    /// A stream of its own for one part of the shop, so that a change in one part leaves the others alone.
    static Draws stream(long seed, String part, long number) {
        return new Draws(
                seed * 0x9E3779B97F4A7C15L + part.hashCode() * 0xC2B2AE3D27D4EB4FL + number * 0x165667B19E3779F9L);
    }

    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// Standard normal, by Box and Muller.
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    double logNormal(double sigma) {
        return StrictMath.exp(sigma * gaussian());
    }

    /// Exponential waiting time with this mean.
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /// Poisson count, by Knuth; for means below some hundreds.
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /// An index drawn in proportion to its weight; some weight must be positive.
    int weighted(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
