package dev.baize.languagemodel.accounting;

import java.util.List;
import java.util.Optional;

/// Accounts by privacy loss distributions: exact up to the grid, and the grid errs on the safe side.
///
/// Takes tens of milliseconds to seconds; it is the accountant of record for training runs.
///
/// Source: see [LossDistribution]; of the two directions of add-or-remove the worse one counts
/// (Zhu, Dong and Wang, "Optimal Accounting of Differential Privacy via Characteristic Function", 2022).
public final class PldAccountant implements PrivacyAccountant {
    /// The interval of dp_accounting.
    private static final double FINEST_INTERVAL = 1e-4;
    /// Wider losses are put on a coarser grid; ε itself is then large, and the error stays below 10⁻⁶ of the range.
    private static final long MOST_POINTS = 1 << 20;

    @Override
    public String name() {
        return "pld";
    }

    @Override
    public double epsilon(List<SampledGaussian> mechanisms, double delta) {
        PrivacyAccountant.requireDelta(delta);
        List<SampledGaussian> effective =
                mechanisms.stream().filter(m -> !m.isVacuous()).toList();
        if (effective.stream().anyMatch(m -> m.noiseMultiplier() == 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(
                composed(effective, true).epsilon(delta),
                composed(effective, false).epsilon(delta));
    }

    private static LossDistribution composed(List<SampledGaussian> mechanisms, boolean removed) {
        List<PrivacyLoss> losses = mechanisms.stream()
                .<PrivacyLoss>map(m -> new SampledGaussianLoss(m.noiseMultiplier(), m.samplingRate(), removed))
                .toList();
        double widest = losses.stream()
                .mapToDouble(loss -> loss.highest() - loss.lowest())
                .max()
                .orElse(0);
        double interval = FINEST_INTERVAL;
        while (widest / interval > MOST_POINTS) {
            interval *= 2;
        }
        while (true) {
            Optional<LossDistribution> composed = compose(mechanisms, losses, interval);
            if (composed.isPresent()) {
                return composed.get();
            }
            interval *= 2;
        }
    }

    /// Empty when the composition needs more than [#MOST_POINTS] points of this interval.
    private static Optional<LossDistribution> compose(
            List<SampledGaussian> mechanisms, List<PrivacyLoss> losses, double interval) {
        LossDistribution total = LossDistribution.none(interval);
        long points = 1;
        for (int i = 0; i < mechanisms.size(); i++) {
            int steps = mechanisms.get(i).steps();
            LossDistribution once = LossDistribution.connectDots(losses.get(i), interval);
            points += once.composedLength(steps);
            if (points > MOST_POINTS) {
                return Optional.empty();
            }
            LossDistribution all = once.composedTimes(steps);
            total = i == 0 ? all : total.composedWith(all);
        }
        return Optional.of(total);
    }
}
