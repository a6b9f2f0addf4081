package dev.baize.languagemodel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// One attempt to make a version of a model.
///
/// @param task what is learned, so far `sentiment`
/// @param language `zh` or `en`
/// @param method `head`, `lora` or `full`
/// @param settings epochs, batch, learning rate and the like, by name
/// @param phase what the trainer does now: `reading`, `baseline`, `training`, `measuring` or `storing`; null before
/// @param step of `steps`; both 0 until training itself has begun
/// @param leases how often a trainer has taken it up
/// @param message why it failed or crashed, or null
/// @param versionId what it made, once it has
public record TrainingRun(
        String runId,
        String task,
        String language,
        String method,
        Map<String, String> settings,
        RunState state,
        Instant queuedAt,
        String queuedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant heartbeatAt,
        int leases,
        boolean cancelRequested,
        @Nullable String phase,
        int step,
        int steps,
        @Nullable String message,
        @Nullable String versionId) {
    public TrainingRun {
        settings = Map.copyOf(settings);
    }
}
