package dev.baize.languagemodel.training;

import dev.baize.languagemodel.accounting.SampledGaussian;
import dev.baize.languagemodel.bert.PretrainedBert;
import org.jspecify.annotations.Nullable;

/// What a run for text classification has made.
///
/// @param encoder the base itself when only a head was trained
/// @param head works on the encoder's unit vectors
/// @param score accuracy on validation data, NaN without any
/// @param steps that were taken
/// @param mechanism what was run under differential privacy, or null
/// @param epsilon what it cost, by the PLD accountant; infinite without differential privacy
public record TrainedClassifier(
        PretrainedBert encoder,
        LinearHead head,
        double score,
        int steps,
        @Nullable SampledGaussian mechanism,
        double epsilon) {}
