package dev.baize.languagemodel.training;

/// Follows a run; called on the training thread.
public interface TrainingListener {
    /// Hears nothing.
    TrainingListener NONE = new TrainingListener() {};

    /// A step was taken.
    ///
    /// @param step from 1 to `steps`
    /// @param loss of this step's batch
    /// @param gradientNorm before clipping
    default void onStep(int step, int steps, double loss, double gradientNorm) {}

    /// Validation data was looked at.
    ///
    /// @param score the task's own measure, more is better
    /// @param isBest whether no earlier one was better
    default void onEvaluation(int step, double score, boolean isBest) {}

    /// Asked before each step; true ends the run with the best weights so far.
    default boolean isCancelled() {
        return false;
    }
}
