package dev.baize.domain.importing.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.CleaningReport.Reason;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.ImportLimits;
import dev.baize.domain.importing.ImportRefusal;
import dev.baize.domain.importing.format.FormatReader;
import dev.baize.domain.importing.format.ReaderContext;
import dev.baize.domain.importing.report.ReportCollector;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.Inspection;
import dev.baize.domain.importing.source.SourceFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// Reads one file into a store and gives the report. Knows no container, no job and no transaction: whoever calls
/// it undoes everything when it throws.
final class ImportReading {
    private static final double NANOS = 1e9;

    private final ImportFormat format;
    private final ReaderContext context;
    private final ImportLimits limits;
    private final ImportProgress progress;

    ImportReading(ImportFormat format, ReaderContext context, ImportLimits limits, ImportProgress progress) {
        this.format = format;
        this.context = context;
        this.limits = limits;
        this.progress = progress;
    }

    /// @throws RefusedFileException when the file as a whole is of no use, with what is known of its rows
    /// @throws DomainException when it is refused before its first row
    CleaningReport read(Path path, FactStore store) throws IOException {
        long started = System.nanoTime();
        SourceFile file = SourceFile.open(path, limits, progress::bytes);
        ReportCollector report = new ReportCollector();
        RowPipeline pipeline = new RowPipeline(store, report, limits.maxRows(), progress::rows);
        FormatReader.of(format, context).read(file, pipeline);
        pipeline.flush();
        noteInspection(file.inspection(), report);
        CleaningReport finished = report.finish((System.nanoTime() - started) / NANOS);
        refuseUseless(finished, report);
        return finished;
    }

    private static void noteInspection(Inspection inspection, ReportCollector report) {
        if (!inspection.charset().equals(StandardCharsets.UTF_8)) {
            String guessed = inspection.guessed() ? ", recognised by its bytes" : "";
            report.noted(
                    0,
                    report.rowsRead(),
                    RowReason.ENCODING,
                    inspection.charset().name() + guessed);
        }
        if (inspection.minorLineEnds() > 0) {
            report.noted(0, inspection.minorLineEnds(), RowReason.MIXED_LINE_ENDS, "");
        }
    }

    private void refuseUseless(CleaningReport finished, ReportCollector report) {
        if (finished.rowsRead() == 0) {
            throw ImportRefusal.NO_ROWS.exception();
        }
        if (report.rowsUsable() == 0) {
            Reason first = finished.dropped().getFirst();
            throw new RefusedFileException(
                    ImportRefusal.NOTHING_USABLE.sentence(
                            finished.rowsRead(),
                            first.text().substring(0, 1).toLowerCase(Locale.ROOT)
                                    + first.text().substring(1),
                            format.wireName()),
                    finished);
        }
    }
}
