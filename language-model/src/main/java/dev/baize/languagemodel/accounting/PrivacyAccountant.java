package dev.baize.languagemodel.accounting;

import java.util.List;

/// Answers what ε a sequence of mechanisms on the same records costs at a given δ.
public interface PrivacyAccountant {

    /// A short name for manifests and reports: `rdp`, `pld`, `prv` or `gdp`.
    String name();

    /// @param mechanisms what was or will be run, in any order; empty costs nothing
    /// @param delta the probability with which the guarantee may fail, in (0, 1)
    /// @return ε, not negative; infinite when the mechanisms give no guarantee at this δ
    double epsilon(List<SampledGaussian> mechanisms, double delta);

    /// The cost of a single mechanism.
    default double epsilon(SampledGaussian mechanism, double delta) {
        return epsilon(List.of(mechanism), delta);
    }

    /// @throws IllegalArgumentException when `delta` is not a probability strictly between 0 and 1
    static void requireDelta(double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must lie strictly between 0 and 1, is " + delta);
        }
    }
}
