package dev.baize.languagemodel.accounting;

/// Finds the least noise that keeps a promise.
public final class NoiseCalibration {
    /// How far below the target the ε of the answer may lie; the tolerance of Opacus.
    private static final double EPSILON_TOLERANCE = 0.01;
    private static final double LARGEST_NOISE = 1e6;

    private NoiseCalibration() {}

    /// The smallest noise multiplier, on a bisection grid, whose ε is below the target and within
    /// 0.01 of it.
    ///
    /// @param accountant by which ε is stated
    /// @param targetEpsilon what may be spent, positive
    /// @param delta in (0, 1)
    /// @param samplingRate q in (0, 1]
    /// @param steps how often the mechanism will be run
    /// @throws IllegalArgumentException when no noise up to 1,000,000 suffices
    public static double noiseMultiplier(
            PrivacyAccountant accountant, double targetEpsilon, double delta, double samplingRate, int steps) {
        if (!(targetEpsilon > 0)) {
            throw new IllegalArgumentException("the target epsilon must be positive, is " + targetEpsilon);
        }
        double low = 0;
        double high = 10;
        double epsilon = Double.POSITIVE_INFINITY;
        while (epsilon > targetEpsilon) {
            high *= 2;
            if (high > LARGEST_NOISE) {
                throw new IllegalArgumentException("no noise keeps " + steps + " steps within epsilon " + targetEpsilon
                        + "; raise the target, or take fewer steps or a lower sampling rate");
            }
            epsilon = accountant.epsilon(new SampledGaussian(high, samplingRate, steps), delta);
        }
        while (targetEpsilon - epsilon > EPSILON_TOLERANCE) {
            double middle = (low + high) / 2;
            double atMiddle = accountant.epsilon(new SampledGaussian(middle, samplingRate, steps), delta);
            if (atMiddle < targetEpsilon) {
                if (high - middle < 1e-9 * high) {
                    break;
                }
                high = middle;
                epsilon = atMiddle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// The smallest scale of Laplace noise that keeps `queries` queries within (ε, δ), within 10⁻⁷.
    ///
    /// @param targetEpsilon in total, positive
    /// @param delta in [0, 1); 0 asks for pure differential privacy, where ε simply adds up
    /// @param sensitivity the largest change of one query by one record, L1, positive
    public static double laplaceScale(double targetEpsilon, double delta, int queries, double sensitivity) {
        if (!(targetEpsilon > 0 && delta >= 0 && delta < 1 && queries >= 1 && sensitivity > 0)) {
            throw new IllegalArgumentException(
                    "epsilon and sensitivity must be positive, delta in [0, 1) and queries at least 1");
        }
        double pure = queries * sensitivity / targetEpsilon;
        if (delta == 0) {
            return pure;
        }
        double interval = 0.1 * targetEpsilon / queries;
        // Below this scale a single query's loss leaves a grid of 2^20 points; ε would be far beyond the target.
        double smallest = sensitivity / (interval * (1 << 19));
        return Extremum.smallest(
                scale -> LossDistribution.connectDots(new LaplaceLoss(sensitivity / scale), interval)
                                .composedTimes(queries)
                                .delta(targetEpsilon)
                        <= delta,
                Math.min(smallest, pure),
                pure,
                1e-7);
    }
}
