package dev.baize.recommendation;

/// Decides what to show.
public interface Recommendations {
    /// Decides, logs and answers. Costs no database read.
    ///
    /// An unknown customer, session, item or category is answered as far as the rest of the request allows.
    ///
    /// @throws dev.baize.domain.DomainException of kind UNAVAILABLE while the first snapshot is being read
    Decision recommend(RecommendationRequest request);

    /// As [#recommend], without a trace in the log: for previews in the portal.
    Decision preview(RecommendationRequest request);

    /// As [#preview], with the candidates that a rule barred.
    Explanation explain(RecommendationRequest request);

    RecommenderStatus status();
}
