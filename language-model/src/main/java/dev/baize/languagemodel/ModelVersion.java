package dev.baize.languagemodel;

import java.time.Instant;

/// A model of our own, made by a run and kept in the model store.
///
/// @param base id of the base model it was fine-tuned from
/// @param texts it was trained on, validation texts included
/// @param testTexts it was measured on, held back by hash
/// @param accuracy on those
/// @param baselineAccuracy of TF-IDF with logistic regression, trained and measured on the same texts
/// @param inService whether it answers now
public record ModelVersion(
        String versionId,
        String runId,
        String task,
        String language,
        String method,
        String base,
        int texts,
        int testTexts,
        double accuracy,
        double macroF1,
        double baselineAccuracy,
        Instant createdAt,
        boolean inService) {}
