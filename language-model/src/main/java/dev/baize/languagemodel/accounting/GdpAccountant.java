package dev.baize.languagemodel.accounting;

import java.util.List;

/// The central limit approximation: after many steps the whole run looks like one Gaussian
/// mechanism of parameter μ = q · sqrt(T · (exp(1/σ²) − 1)).
///
/// It is an approximation, not a bound: it can promise more privacy than there is. It exists to
/// compare with figures of others that used it, never to state a guarantee.
///
/// Source: Bu, Dong, Long and Su, "Deep Learning with Gaussian Differential Privacy", 2020,
/// Corollary 3.3 and equation 6.
public final class GdpAccountant implements PrivacyAccountant {
    private static final double LARGEST_EPSILON = 500;

    @Override
    public String name() {
        return "gdp";
    }

    @Override
    public double epsilon(List<SampledGaussian> mechanisms, double delta) {
        PrivacyAccountant.requireDelta(delta);
        double mu = Math.sqrt(
                mechanisms.stream().mapToDouble(GdpAccountant::squaredMu).sum());
        if (mu == 0) {
            return 0;
        }
        if (delta(LARGEST_EPSILON, mu) > delta) {
            return Double.POSITIVE_INFINITY;
        }
        return Extremum.smallest(epsilon -> delta(epsilon, mu) <= delta, 0, LARGEST_EPSILON, 0);
    }

    private static double squaredMu(SampledGaussian mechanism) {
        double sigma = mechanism.noiseMultiplier();
        double q = mechanism.samplingRate();
        return q == 0 ? 0 : q * q * mechanism.steps() * Math.expm1(1 / (sigma * sigma));
    }

    private static double delta(double epsilon, double mu) {
        return Gaussian.cumulative(-epsilon / mu + mu / 2)
                - Math.exp(epsilon) * Gaussian.cumulative(-epsilon / mu - mu / 2);
    }
}
