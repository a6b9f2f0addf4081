package dev.baize.languagemodel.training;

/// The step size over a run: from 0 up to its peak over the warm-up, then linearly down to 0.
///
/// @param steps in all
/// @param warmUp of them rising
record Schedule(int steps, int warmUp) {
    static Schedule of(int steps, double warmUpShare) {
        return new Schedule(steps, (int) Math.round(steps * warmUpShare));
    }

    /// @param step from 1 to `steps`
    /// @return the share of the peak, in (0, 1]
    double at(int step) {
        if (step <= warmUp) {
            return (double) step / warmUp;
        }
        return (double) (steps - step + 1) / (steps - warmUp);
    }
}
