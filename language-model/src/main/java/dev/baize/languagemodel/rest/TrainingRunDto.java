package dev.baize.languagemodel.rest;

import dev.baize.languagemodel.TrainingRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// A training run on the wire.
///
/// @param state queued, running, finished, failed, crashed or cancelled
@Schema(name = "TrainingRun")
public record TrainingRunDto(
        String runId,
        String task,
        String language,
        String method,
        Map<String, String> settings,
        String state,
        Instant queuedAt,
        String queuedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int leases,
        boolean cancelRequested,
        @Nullable String phase,
        int step,
        int steps,
        @Nullable String message,
        @Nullable String versionId) {
    static TrainingRunDto of(TrainingRun run) {
        return new TrainingRunDto(
                run.runId(),
                run.task(),
                run.language(),
                run.method(),
                run.settings(),
                run.state().name().toLowerCase(Locale.ROOT),
                run.queuedAt(),
                run.queuedBy(),
                run.startedAt(),
                run.finishedAt(),
                run.leases(),
                run.cancelRequested(),
                run.phase(),
                run.step(),
                run.steps(),
                run.message(),
                run.versionId());
    }
}
