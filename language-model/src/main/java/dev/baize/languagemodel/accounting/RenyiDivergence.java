package dev.baize.languagemodel.accounting;

import org.apache.commons.numbers.gamma.LogGamma;

/// Rényi divergences of single mechanisms, and what they mean as (ε, δ).
///
/// The divergence of order α > 1 between the outputs on neighbouring data sets bounds every moment
/// of the privacy loss; divergences add up under composition.
public final class RenyiDivergence {
    /// Terms of the series at fractional orders beyond which it is given up; the order is then worth
    /// nothing, which is safe: other orders bound ε.
    private static final int MAX_TERMS = 10_000;
    /// Terms below the sum by this many nats no longer change a double.
    private static final double NEGLIGIBLE = -40;

    private RenyiDivergence() {}

    /// The divergence of one step of the Poisson-subsampled Gaussian.
    ///
    /// Source: Mironov, Talwar and Zhang, "Rényi Differential Privacy of the Sampled Gaussian
    /// Mechanism", 2019, section 3.3.
    ///
    /// @param order α > 1, or infinity
    /// @return nats; infinite when no bound of this order exists
    public static double ofSampledGaussian(double noiseMultiplier, double samplingRate, double order) {
        return ofSampledGaussian(noiseMultiplier, samplingRate, order, true);
    }

    /// An upper bound of the same divergence that dp_accounting states: beyond α the terms of the
    /// series for fractional orders alternate in sign, and the bound adds their absolute values.
    ///
    /// It is equal at integer orders and up to a few per cent larger at orders below 2.
    public static double boundOfSampledGaussian(double noiseMultiplier, double samplingRate, double order) {
        return ofSampledGaussian(noiseMultiplier, samplingRate, order, false);
    }

    private static double ofSampledGaussian(double noiseMultiplier, double samplingRate, double order, boolean signed) {
        requireOrder(order);
        if (samplingRate == 0) {
            return 0;
        }
        if (noiseMultiplier == 0 || Double.isInfinite(order)) {
            return Double.POSITIVE_INFINITY;
        }
        if (samplingRate == 1) {
            return order / (2 * noiseMultiplier * noiseMultiplier);
        }
        double logMoment = order == Math.rint(order)
                ? logMomentAtInteger(noiseMultiplier, samplingRate, (int) order)
                : logMomentAtFraction(noiseMultiplier, samplingRate, order, signed);
        return Math.max(0, logMoment / (order - 1));
    }

    /// The divergence of a mechanism whose privacy loss has range at most ε, such as the
    /// exponential mechanism: the supremum over two-point losses {t − ε, t}.
    ///
    /// At order 1 (the Kullback-Leibler divergence) it is ε / (eᵋ − 1) − 1 − log(ε / (eᵋ − 1)), at
    /// order ∞ it is ε.
    ///
    /// Source: Dong, Durfee and Rogers, "Optimal Differential Privacy Composition for Exponential
    /// Mechanisms", ICML 2020, section 3.
    ///
    /// @param epsilon the mechanism's ε, not negative
    /// @param order α ≥ 1, or infinity
    public static double ofExponentialMechanism(double epsilon, double order) {
        if (!(epsilon >= 0) || !(order >= 1)) {
            throw new IllegalArgumentException("epsilon must not be negative and order at least 1");
        }
        if (epsilon == 0 || Double.isInfinite(order)) {
            return epsilon;
        }
        if (order == 1) {
            double ratio = epsilon / Math.expm1(epsilon);
            return ratio - 1 - Math.log(ratio);
        }
        return Extremum.maximum(t -> twoPointDivergence(epsilon, order, t), 0, epsilon);
    }

    /// The smallest ε that divergences at several orders guarantee at δ.
    ///
    /// Source: Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential Privacy", 2020,
    /// Proposition 12. Orders at or below 1.01 are passed over: the bound is unstable and useless there.
    ///
    /// @param orders α of each divergence
    /// @param divergences in nats, as many as orders
    public static Epsilon epsilon(double[] orders, double[] divergences, double delta) {
        PrivacyAccountant.requireDelta(delta);
        if (orders.length != divergences.length || orders.length == 0) {
            throw new IllegalArgumentException("as many divergences as orders are needed, and at least one");
        }
        double best = Double.POSITIVE_INFINITY;
        double bestOrder = orders[0];
        for (int i = 0; i < orders.length; i++) {
            double epsilon = epsilonAt(orders[i], divergences[i], delta);
            if (epsilon < best) {
                best = epsilon;
                bestOrder = orders[i];
            }
        }
        return new Epsilon(Math.max(0, best), bestOrder);
    }

    /// An ε and the order that proves it.
    public record Epsilon(double value, double order) {}

    private static double epsilonAt(double order, double divergence, double delta) {
        if (divergence == 0 || delta * delta + Math.expm1(-divergence) > 0) {
            // Bretagnolle and Huber: the total variation is at most sqrt(1 - exp(-divergence)).
            return 0;
        }
        if (order <= 1.01) {
            return Double.POSITIVE_INFINITY;
        }
        return divergence + Math.log1p(-1 / order) - Math.log(delta * order) / (order - 1);
    }

    private static double twoPointDivergence(double epsilon, double order, double t) {
        // P(loss = t) under the second distribution follows from its likelihoods summing to one.
        double high = -Math.expm1(t - epsilon) / (Math.exp(t) - Math.exp(t - epsilon));
        double moment = high * Math.exp(order * t) + (1 - high) * Math.exp(order * (t - epsilon));
        return Math.log(moment) / (order - 1);
    }

    private static double logMomentAtInteger(double sigma, double q, int order) {
        double logQ = Math.log(q);
        double logRest = Math.log1p(-q);
        double sum = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= order; i++) {
            double exponent = ((double) i * i - i) / (2 * sigma * sigma);
            sum = logAdd(sum, logBinomial(order, i) + i * logQ + (order - i) * logRest + exponent);
        }
        return sum;
    }

    private static double logMomentAtFraction(double sigma, double q, double order, boolean signed) {
        double logQ = Math.log(q);
        double logRest = Math.log1p(-q);
        double split = sigma * sigma * Math.log(1 / q - 1) + 0.5;
        double scale = Math.sqrt(2) * sigma;
        double twoVariance = 2 * sigma * sigma;
        double positive = Double.NEGATIVE_INFINITY;
        double negative = Double.NEGATIVE_INFINITY;
        double logBinomial = 0;
        boolean isNegative = false;
        for (int i = 0; i < MAX_TERMS; i++) {
            double rest = order - i;
            double below = i * logQ + rest * logRest + ((double) i * i - i) / twoVariance;
            double above = rest * logQ + i * logRest + (rest * rest - rest) / twoVariance;
            double term = logBinomial
                    - Math.log(2)
                    + logAdd(
                            below + Gaussian.logErfc((i - split) / scale),
                            above + Gaussian.logErfc((split - rest) / scale));
            if (isNegative && signed) {
                negative = logAdd(negative, term);
            } else {
                positive = logAdd(positive, term);
            }
            if (i > order && term < positive + NEGLIGIBLE) {
                return logSubtract(positive, negative);
            }
            isNegative ^= rest < 0;
            logBinomial += Math.log(Math.abs(rest)) - Math.log(i + 1.0);
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double logBinomial(int n, int k) {
        return LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
    }

    private static double logAdd(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }

    private static double logSubtract(double a, double b) {
        return a + Math.log1p(-Math.exp(b - a));
    }

    private static void requireOrder(double order) {
        if (!(order > 1)) {
            throw new IllegalArgumentException("order must be greater than 1, is " + order);
        }
    }
}
