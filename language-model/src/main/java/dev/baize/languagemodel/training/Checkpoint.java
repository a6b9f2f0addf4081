package dev.baize.languagemodel.training;

import dev.baize.languagemodel.bert.Weights;

/// All that a run needs to go on where it stood.
///
/// @param step taken last
/// @param worse evaluations since the best one
/// @param best score so far; NaN without validation texts, −∞ before the first evaluation
/// @param weights of the trained arrays
/// @param bestWeights of the best evaluation
/// @param means first moments of the optimiser
/// @param variances second moments
public record Checkpoint(
        int step, int worse, double best, Weights weights, Weights bestWeights, Weights means, Weights variances) {}
