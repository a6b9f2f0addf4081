package dev.baize.languagemodel.accounting;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Accounts by discretised privacy random variables with an error that is bounded beforehand; states
/// the upper end, ε plus its error of 0.01. Kept because Opacus' figures are stated with it.
///
/// Only the direction in which the record is removed is followed, as in the source.
///
/// Source: Gopi, Lee and Wutschitz, "Numerical Composition of Differential Privacy", NeurIPS 2021,
/// Algorithm 1, Remark 5.6 and Propositions B.1 and B.4.
public final class PrvAccountant implements PrivacyAccountant {
    private static final double EPSILON_ERROR = 0.01;
    private static final double DELTA_ERROR_SHARE = 1e-3;

    @Override
    public String name() {
        return "prv";
    }

    @Override
    public double epsilon(List<SampledGaussian> mechanisms, double delta) {
        PrivacyAccountant.requireDelta(delta);
        List<SampledGaussian> effective =
                mechanisms.stream().filter(m -> !m.isVacuous()).toList();
        if (effective.isEmpty()) {
            return 0;
        }
        double deltaError = delta * DELTA_ERROR_SHARE;
        Mesh mesh = Mesh.covering(effective, deltaError);
        if (mesh.isUnbounded()) {
            return Double.POSITIVE_INFINITY;
        }
        return mesh.compose(effective).epsilon(delta - deltaError) + EPSILON_ERROR;
    }

    /// The grid k · `step` for k from −`half` to `half` + 1, on which all variables are placed.
    private record Mesh(double step, double reach, int half) {

        static Mesh covering(List<SampledGaussian> mechanisms, double deltaError) {
            long steps = mechanisms.stream().mapToLong(SampledGaussian::steps).sum();
            RdpAccountant rdp = new RdpAccountant();
            double reach = Math.max(EPSILON_ERROR, rdp.epsilon(mechanisms, deltaError / 4));
            for (SampledGaussian mechanism : mechanisms) {
                reach = Math.max(reach, rdp.epsilon(mechanism.once(), deltaError / (8.0 * steps)));
            }
            double step = EPSILON_ERROR / Math.sqrt(steps * Math.log(12 / deltaError) / 2);
            double half = Math.ceil((reach + 3) / step);
            return new Mesh(step, reach + 3, (int) Math.min(half, Integer.MAX_VALUE));
        }

        boolean isUnbounded() {
            return Double.isInfinite(reach);
        }

        int size() {
            return 2 * half + 2;
        }

        Composition compose(List<SampledGaussian> mechanisms) {
            int length = Fourier.lengthFor(size());
            Fourier fourier = new Fourier(length);
            double[] real = new double[length];
            double[] imaginary = new double[length];
            Arrays.fill(real, 1);
            double shift = 0;
            for (SampledGaussian mechanism : mechanisms) {
                Variable variable = Variable.of(mechanism, this);
                double[] re = new double[length];
                double[] im = new double[length];
                shift += mechanism.steps() * variable.place(this, re);
                fourier.forward(re, im);
                Complex.multiplyByPower(real, imaginary, re, im, mechanism.steps());
            }
            fourier.inverse(real, imaginary);
            double[] masses = new double[size()];
            for (int i = 0; i < masses.length; i++) {
                masses[i] = real[Math.floorMod(i - half, length)];
            }
            return new Composition(masses, -half * step + shift, step);
        }
    }

    /// The loss of one step, cut to the mesh.
    private record Variable(double sigma, double q, double from, double to, double cut, double mass) {

        static Variable of(SampledGaussian mechanism, Mesh mesh) {
            double from = -mesh.half() * mesh.step();
            double to = (mesh.half() + 1) * mesh.step();
            Variable whole = new Variable(mechanism.noiseMultiplier(), mechanism.samplingRate(), from, to, 0, 1);
            double cut = whole.cumulativeUncut(from);
            return new Variable(whole.sigma, whole.q, from, to, cut, whole.cumulativeUncut(to) - cut);
        }

        /// P(loss ≤ t), Proposition B.4.
        private double cumulativeUncut(double t) {
            double odds = Math.expm1(t) + q;
            if (odds <= 0) {
                return 0;
            }
            double z = Math.log(odds / q) * sigma;
            double half = 1 / (2 * sigma);
            return 1 - q * Gaussian.survival(z - half) - (1 - q) * Gaussian.survival(z + half);
        }

        private double cumulative(double t) {
            return t < from ? 0 : t < to ? (cumulativeUncut(t) - cut) / mass : 1;
        }

        /// Writes masses at index k modulo the length; returns how far the grid must shift to keep the mean.
        double place(Mesh mesh, double[] masses) {
            double step = mesh.step();
            double discreteMean = 0;
            double below = cumulative((-mesh.half() - 0.5) * step);
            for (int k = -mesh.half(); k <= mesh.half() + 1; k++) {
                double upTo = cumulative((k + 0.5) * step);
                masses[Math.floorMod(k, masses.length)] = upTo - below;
                discreteMean += k * step * (upTo - below);
                below = upTo;
            }
            return mean() - discreteMean;
        }

        private double mean() {
            double[] knots = {from, -1e-1, -1e-2, -1e-3, -1e-4, -1e-5, 0, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, to};
            double integral = 0;
            for (int i = 1; i < knots.length; i++) {
                integral += Simpson.integrate(this::cumulative, knots[i - 1], Math.max(knots[i - 1], knots[i]));
            }
            return to - integral;
        }
    }

    /// The sum of all losses: masses at `first` + i · `step`.
    private record Composition(double[] masses, double first, double step) {

        double epsilon(double delta) {
            double above = 0;
            double discounted = 0;
            for (int i = masses.length - 1; i >= 0; i--) {
                double loss = first + i * step;
                above += masses[i];
                discounted += masses[i] * Math.exp(-loss);
                if (above - Math.exp(loss) * discounted > delta) {
                    // The last point whose divergence is within delta is the next one up.
                    above -= masses[i];
                    discounted -= masses[i] * Math.exp(-loss);
                    return Math.max(0, Math.log((above - delta) / discounted));
                }
            }
            return 0;
        }
    }

    /// Adaptive Simpson quadrature.
    private static final class Simpson {
        private static final double TOLERANCE = 1e-14;
        private static final int DEEPEST = 40;

        static double integrate(DoubleUnaryOperator f, double a, double b) {
            double fa = f.applyAsDouble(a);
            double fb = f.applyAsDouble(b);
            double fm = f.applyAsDouble((a + b) / 2);
            return refine(f, a, b, fa, fm, fb, (b - a) / 6 * (fa + 4 * fm + fb), DEEPEST);
        }

        private static double refine(
                DoubleUnaryOperator f, double a, double b, double fa, double fm, double fb, double whole, int depth) {
            double middle = (a + b) / 2;
            double fl = f.applyAsDouble((a + middle) / 2);
            double fr = f.applyAsDouble((middle + b) / 2);
            double left = (middle - a) / 6 * (fa + 4 * fl + fm);
            double right = (b - middle) / 6 * (fm + 4 * fr + fb);
            double change = left + right - whole;
            // A few forced halvings keep a step inside a flat stretch from being missed.
            boolean settled = depth < DEEPEST - 6 && Math.abs(change) <= 15 * TOLERANCE;
            if (settled || depth == 0) {
                return left + right + change / 15;
            }
            return refine(f, a, middle, fa, fl, fm, left, depth - 1)
                    + refine(f, middle, b, fm, fr, fb, right, depth - 1);
        }
    }
}
