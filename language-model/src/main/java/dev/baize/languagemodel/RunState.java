package dev.baize.languagemodel;

/// Where a training run stands.
public enum RunState {
    /// Waits for a trainer.
    QUEUED,
    /// A trainer works on it and says so every few seconds.
    RUNNING,
    /// Has made a version.
    FINISHED,
    /// Cannot go on; its message says what to change.
    FAILED,
    /// Its trainer fell silent. It is taken up again, at most twice.
    CRASHED,
    /// Ended by a person.
    CANCELLED;

    /// Whether nothing more will happen of itself.
    public boolean isOver() {
        return this == FINISHED || this == FAILED || this == CANCELLED;
    }
}
