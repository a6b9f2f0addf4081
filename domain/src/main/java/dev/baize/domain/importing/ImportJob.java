package dev.baize.domain.importing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One import, running or ended.
///
/// @param dryRun reads and reports, stores nothing
/// @param bytesTotal size of the file, for progress
/// @param failure why it was refused, in one sentence with the remedy; null unless FAILED
/// @param report null while it runs and when it failed before the first row
public record ImportJob(
        String importId,
        ImportFormat format,
        String fileName,
        boolean dryRun,
        State state,
        long bytesTotal,
        long bytesRead,
        long rowsRead,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String startedBy,
        @Nullable String failure,
        @Nullable CleaningReport report) {
    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }
}
