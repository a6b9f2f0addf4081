package dev.baize.web.imports;

import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.ImportJob;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// An import on the wire.
@Schema(name = "Import")
public record ImportBody(
        @Schema(examples = "01KAVV6Q3N8Y5D2M7R4T9WXZ0B") String importId,
        @Schema(examples = "online-retail") String format,
        @Schema(examples = "online-retail.csv.gz") String fileName,
        boolean dryRun,

        @Schema(enumeration = {"running", "finished", "failed"})
        String state,

        long bytesTotal,
        long bytesRead,
        long rowsRead,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String startedBy,

        @Schema(description = "One sentence with the remedy, when it failed") @Nullable
        String failure,

        @Nullable CleaningReport report) {
    static ImportBody of(ImportJob job) {
        return new ImportBody(
                job.importId(),
                job.format().wireName(),
                job.fileName(),
                job.dryRun(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.bytesTotal(),
                job.bytesRead(),
                job.rowsRead(),
                job.startedAt(),
                job.finishedAt(),
                job.startedBy(),
                job.failure(),
                job.report());
    }
}
