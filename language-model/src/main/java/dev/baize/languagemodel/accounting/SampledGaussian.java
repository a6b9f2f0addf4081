package dev.baize.languagemodel.accounting;

/// The Gaussian mechanism on Poisson samples, taken repeatedly: the mechanism of DP-SGD.
///
/// In each step every record is drawn independently with probability `samplingRate`, the drawn
/// records' contributions (norm at most C) are summed, and Gaussian noise of standard deviation
/// `noiseMultiplier` · C is added.
///
/// @param noiseMultiplier σ, noise over sensitivity; 0 is no privacy at all
/// @param samplingRate q, in [0, 1]
/// @param steps how often, at least 1
public record SampledGaussian(double noiseMultiplier, double samplingRate, int steps) {
    public SampledGaussian {
        if (!(noiseMultiplier >= 0) || Double.isInfinite(noiseMultiplier)) {
            throw new IllegalArgumentException(
                    "noiseMultiplier must be finite and not negative, is " + noiseMultiplier);
        }
        if (!(samplingRate >= 0 && samplingRate <= 1)) {
            throw new IllegalArgumentException("samplingRate must lie in [0, 1], is " + samplingRate);
        }
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, is " + steps);
        }
    }

    /// Whether anything about a record can be learned at all.
    boolean isVacuous() {
        return samplingRate == 0;
    }

    SampledGaussian once() {
        return new SampledGaussian(noiseMultiplier, samplingRate, 1);
    }
}
