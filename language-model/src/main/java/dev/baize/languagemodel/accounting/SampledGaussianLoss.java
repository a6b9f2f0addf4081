package dev.baize.languagemodel.accounting;

/// One step of the Poisson-subsampled Gaussian: the mixture (1 − q) N(0, σ²) + q N(1, σ²) with the
/// record against N(0, σ²) without it.
///
/// The loss of an outcome x, with against without, is log(1 − q + q · exp((2x − 1) / 2σ²)); it grows
/// with x, so that the best event is always a half line.
///
/// @param sigma noise multiplier, positive
/// @param q sampling rate in (0, 1]
/// @param removed true: the record is in the first data set only; false: in the second only
record SampledGaussianLoss(double sigma, double q, boolean removed) implements PrivacyLoss {
    /// Outcomes beyond hold exp(−50) / 2 of the mass: far below what a double sum can see.
    private static final double REACH = Gaussian.inverseSurvival(Math.exp(-50) / 2);

    @Override
    public double delta(double epsilon) {
        double ratio = Math.expm1(removed ? epsilon : -epsilon) + q;
        if (ratio <= 0) {
            return removed ? -Math.expm1(epsilon) : 0;
        }
        double x = sigma * sigma * Math.log(ratio / q) + 0.5;
        return Math.clamp(removed ? deltaAbove(x, epsilon) : deltaBelow(x, epsilon), 0, 1);
    }

    private double deltaAbove(double x, double epsilon) {
        double without = Gaussian.survival(x / sigma);
        double with = (1 - q) * without + q * Gaussian.survival((x - 1) / sigma);
        return with - Gaussian.scaledSurvival(epsilon, x / sigma);
    }

    private double deltaBelow(double x, double epsilon) {
        double without = Gaussian.cumulative(x / sigma);
        return without
                - (1 - q) * Gaussian.scaledSurvival(epsilon, -x / sigma)
                - q * Gaussian.scaledSurvival(epsilon, (1 - x) / sigma);
    }

    @Override
    public double lowest() {
        return removed ? logRatio(-REACH * sigma) : -logRatio(1 + REACH * sigma);
    }

    @Override
    public double highest() {
        return removed ? logRatio(1 + REACH * sigma) : -logRatio(-REACH * sigma);
    }

    private double logRatio(double x) {
        double exponent = (2 * x - 1) / (2 * sigma * sigma);
        if (q == 1) {
            return exponent;
        }
        return exponent > 0
                ? exponent + Math.log(q + (1 - q) * Math.exp(-exponent))
                : Math.log1p(q * Math.expm1(exponent));
    }
}
