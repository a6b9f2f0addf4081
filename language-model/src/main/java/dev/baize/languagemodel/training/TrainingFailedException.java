package dev.baize.languagemodel.training;

/// A run that cannot go on; the message says why and what to change.
public final class TrainingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TrainingFailedException(String message) {
        super(message);
    }
}
