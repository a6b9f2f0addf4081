package dev.baize.languagemodel;

import java.util.List;

/// Tells praise from complaint, by the version in service for a language.
public interface SentimentClassifier {
    String TASK = "sentiment";

    /// @param texts each at most 100,000 characters
    /// @return as many, in the same order
    /// @throws dev.baize.domain.DomainException UNAVAILABLE with what is known of its making while no version is in
    ///     service, or when more work is waiting than the model can take
    List<Sentiment> classify(List<String> texts, Language language);
}
