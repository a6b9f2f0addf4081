package dev.baize.languagemodel.accounting;

import java.util.Arrays;

/// A privacy loss distribution on an even grid, with the mass of infinite loss apart.
///
/// Point i of the grid is the loss (`lowest` + i) · `interval`. Composition adds independent losses,
/// so it convolves masses; the hockey-stick divergence of the composition is read off the result.
///
/// Sources: Koskela, Jälkö and Honkela, "Computing Tight Differential Privacy Guarantees Using FFT",
/// AISTATS 2020; Doroshenko, Ghazi, Kamath, Kumar and Manurangsi, "Connect the Dots: Tighter Discrete
/// Approximations of Privacy Loss Distributions", PoPETs 2022.
final class LossDistribution {
    /// Mass that composition may cut off, half on each side; it is counted as infinite loss.
    private static final double TRUNCATED_MASS = 1e-15;
    /// Orders, times the length, at which the Chernoff bound is tried to find where mass can be.
    private static final int CHERNOFF_ORDERS = 20;

    private final double interval;
    private final long lowest;
    private final double[] masses;
    private final double infiniteMass;

    private LossDistribution(double interval, long lowest, double[] masses, double infiniteMass) {
        this.interval = interval;
        this.lowest = lowest;
        this.masses = masses;
        this.infiniteMass = infiniteMass;
    }

    /// No loss, for certain: the neutral element of composition.
    static LossDistribution none(double interval) {
        return new LossDistribution(interval, 0, new double[] {1}, 0);
    }

    /// Puts a mechanism on the grid so that its δ is met exactly at every grid point and exceeded
    /// between them: the least pessimistic choice there is (Doroshenko et al., Algorithm 1).
    static LossDistribution connectDots(PrivacyLoss loss, double interval) {
        long lowest = (long) Math.floor(loss.lowest() / interval);
        int length = Math.toIntExact((long) Math.ceil(loss.highest() / interval) - lowest + 1);
        double[] deltas = new double[length];
        for (int i = 0; i < length; i++) {
            deltas[i] = loss.delta((lowest + i) * interval);
            if (i > 0) {
                deltas[i] = Math.min(deltas[i], deltas[i - 1]);
            }
        }
        double up = Math.expm1(interval);
        double down = Math.expm1(-interval);
        double[] masses = new double[length];
        for (int i = 0; i < length; i++) {
            double fromBelow = i == 0 ? 1 - deltas[0] : (deltas[i] - deltas[i - 1]) / down;
            double fromAbove = i == length - 1 ? 0 : (deltas[i + 1] - deltas[i]) / up;
            masses[i] = Math.max(0, fromBelow + fromAbove);
        }
        return new LossDistribution(interval, lowest, masses, deltas[length - 1]);
    }

    /// How many grid points the composition of `times` of these would need.
    long composedLength(int times) {
        long[] range = composedRange(times);
        return Math.max(range[1] - range[0] + 1, masses.length);
    }

    /// The loss of `times` independent runs.
    LossDistribution composedTimes(int times) {
        if (times == 1) {
            return this;
        }
        long[] range = composedRange(times);
        int kept = Math.toIntExact(range[1] - range[0] + 1);
        int length = Fourier.lengthFor(Math.max(kept, masses.length));
        double[] once = Arrays.copyOf(masses, length);
        double[] onceImaginary = new double[length];
        Fourier fourier = new Fourier(length);
        fourier.forward(once, onceImaginary);
        double[] product = new double[length];
        double[] productImaginary = new double[length];
        Arrays.fill(product, 1);
        Complex.multiplyByPower(product, productImaginary, once, onceImaginary, times);
        fourier.inverse(product, productImaginary);
        double[] composed = new double[kept];
        for (int i = 0; i < kept; i++) {
            composed[i] = Math.max(0, product[(int) ((range[0] + i) % length)]);
        }
        double infinite = TRUNCATED_MASS - Math.expm1(times * Math.log1p(-infiniteMass));
        return new LossDistribution(interval, lowest * times + range[0], composed, infinite);
    }

    /// The loss of this and another, independent mechanism on the same grid.
    LossDistribution composedWith(LossDistribution other) {
        if (interval != other.interval) {
            throw new IllegalArgumentException("only distributions of one interval can be composed");
        }
        int kept = masses.length + other.masses.length - 1;
        int length = Fourier.lengthFor(kept);
        double[] real = Arrays.copyOf(masses, length);
        double[] imaginary = new double[length];
        double[] otherReal = Arrays.copyOf(other.masses, length);
        double[] otherImaginary = new double[length];
        Fourier fourier = new Fourier(length);
        fourier.forward(real, imaginary);
        fourier.forward(otherReal, otherImaginary);
        Complex.multiplyByPower(real, imaginary, otherReal, otherImaginary, 1);
        fourier.inverse(real, imaginary);
        double[] composed = new double[kept];
        for (int i = 0; i < kept; i++) {
            composed[i] = Math.max(0, real[i]);
        }
        double infinite = infiniteMass + other.infiniteMass - infiniteMass * other.infiniteMass;
        return new LossDistribution(interval, lowest + other.lowest, composed, infinite);
    }

    /// The δ at which ε is guaranteed.
    double delta(double epsilon) {
        double delta = infiniteMass;
        for (int i = masses.length - 1; i >= 0 && loss(i) > epsilon; i--) {
            delta -= Math.expm1(epsilon - loss(i)) * masses[i];
        }
        return delta;
    }

    /// The smallest ε guaranteed at δ; infinite when there is none.
    double epsilon(double delta) {
        if (infiniteMass > delta) {
            return Double.POSITIVE_INFINITY;
        }
        double above = infiniteMass;
        double discounted = 0;
        for (int i = masses.length - 1; i >= 0; i--) {
            double loss = loss(i);
            if (above > delta && discounted > 0 && Math.log((above - delta) / discounted) >= loss) {
                break;
            }
            above += masses[i];
            discounted += Math.exp(-loss) * masses[i];
            if (above >= delta && discounted == 0) {
                return Math.max(0, loss);
            }
        }
        return above <= discounted + delta ? 0 : Math.max(0, Math.log((above - delta) / discounted));
    }

    private double loss(int index) {
        return (lowest + index) * interval;
    }

    /// Where, counted from `times` · `lowest`, all but [#TRUNCATED_MASS] of the composition lies.
    private long[] composedRange(int times) {
        long low = 0;
        long high = (masses.length - 1L) * times;
        for (int k = 1; k <= CHERNOFF_ORDERS; k++) {
            double order = (double) k / masses.length;
            double margin = Math.log(2 / TRUNCATED_MASS);
            high = (long) Math.min(high, Math.ceil((times * logMoment(order) + margin) / order));
            low = (long) Math.max(low, Math.floor((times * logMoment(-order) + margin) / -order));
        }
        return new long[] {low, Math.max(low, high)};
    }

    private double logMoment(double order) {
        // From the end where the weight is one; orders are so small that the running product stays exact enough.
        double decay = Math.exp(-Math.abs(order));
        double weight = 1;
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            sum += weight * masses[order > 0 ? masses.length - 1 - i : i];
            weight *= decay;
        }
        return Math.log(sum) + (order > 0 ? order * (masses.length - 1) : 0);
    }
}
