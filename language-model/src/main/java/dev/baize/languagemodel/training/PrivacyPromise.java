package dev.baize.languagemodel.training;

/// The differential privacy a run must keep.
///
/// @param epsilon ε in total, positive
/// @param delta δ, in (0, 1); 1 / number of examples or less
/// @param clippingNorm C, the largest norm one example's gradient may have
public record PrivacyPromise(double epsilon, double delta, double clippingNorm) {
    public PrivacyPromise {
        if (!(epsilon > 0 && delta > 0 && delta < 1 && clippingNorm > 0)) {
            throw new IllegalArgumentException(
                    "epsilon and clippingNorm must be positive, and delta lie between 0 and 1");
        }
    }
}
