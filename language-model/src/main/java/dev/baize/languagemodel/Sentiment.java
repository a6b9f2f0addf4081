package dev.baize.languagemodel;

/// How the writer of a text feels about what it is about.
///
/// @param positive the probability that it is praise, calibrated on validation texts; 1 − positive that it is not
/// @param versionId the version that says so
public record Sentiment(double positive, String versionId) {
    private static final double SURE = 0.6;

    /// `positive`, `negative`, or `mixed` where neither reaches a probability of 0.6.
    public String label() {
        if (positive >= SURE) {
            return "positive";
        }
        return positive <= 1 - SURE ? "negative" : "mixed";
    }
}
