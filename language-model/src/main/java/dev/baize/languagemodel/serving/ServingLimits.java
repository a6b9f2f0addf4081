package dev.baize.languagemodel.serving;

/// How much work a served model takes.
///
/// @param workers threads that compute, each one batch at a time
/// @param batch at most so many texts are computed together
/// @param waiting at most so many texts are waiting or being computed; more are refused
/// @param remembered vectors of so many texts are kept
public record ServingLimits(int workers, int batch, int waiting, int remembered) {
    public ServingLimits {
        if (workers < 1 || batch < 1 || waiting < batch || remembered < 0) {
            throw new IllegalArgumentException("workers and batch must be at least 1, waiting at least batch");
        }
    }
}
