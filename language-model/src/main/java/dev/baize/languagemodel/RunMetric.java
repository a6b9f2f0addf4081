package dev.baize.languagemodel;

import java.time.Instant;

/// One point of a run's curves.
///
/// @param name `loss` (mean over the steps since the point before), `gradient_norm` or `validation_accuracy`
/// @param step when it was measured
public record RunMetric(String name, int step, double value, Instant recordedAt) {}
