package dev.baize.domain.importing.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.DomainSettings;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.ImportFinished;
import dev.baize.domain.importing.ImportJob;
import dev.baize.domain.importing.ImportLimits;
import dev.baize.domain.importing.ImportRefusal;
import dev.baize.domain.importing.format.ReaderContext;
import dev.baize.domain.importing.persistence.ImportJobTable;
import dev.baize.domain.importing.persistence.KnownIds;
import dev.baize.domain.interaction.BulkLoad;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.review.Reviews;
import dev.baize.domain.storage.Transactions;
import dev.baize.domain.support.SupportRecords;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/// Runs one import in one transaction: all of it is stored, with the job's end, the audit entry and the report, or
/// nothing is.
@ApplicationScoped
public class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());
    private static final long PROGRESS_MILLIS = 500;

    private final ImportJobTable jobs;
    private final Transactions transactions;
    private final Catalog catalog;
    private final Customers customers;
    private final BulkLoad bulkLoad;
    private final Reviews reviews;
    private final SupportRecords support;
    private final KnownIds knownIds;
    private final AuditLog audit;
    private final Event<ImportFinished> finished;
    private final DomainSettings settings;
    private final Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService scheduler;

    @Inject
    public ImportRunner(
            ImportJobTable jobs,
            Transactions transactions,
            Catalog catalog,
            Customers customers,
            BulkLoad bulkLoad,
            Reviews reviews,
            SupportRecords support,
            KnownIds knownIds,
            AuditLog audit,
            Event<ImportFinished> finished,
            DomainSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.catalog = catalog;
        this.customers = customers;
        this.bulkLoad = bulkLoad;
        this.reviews = reviews;
        this.support = support;
        this.knownIds = knownIds;
        this.audit = audit;
        this.finished = finished;
        this.settings = settings;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected ImportRunner() {
        this.jobs = null;
        this.transactions = null;
        this.catalog = null;
        this.customers = null;
        this.bulkLoad = null;
        this.reviews = null;
        this.support = null;
        this.knownIds = null;
        this.audit = null;
        this.finished = null;
        this.settings = null;
        this.clock = null;
    }

    /// Returns when the job has ended, well or not; how it ended stands in its row.
    void run(ImportJob job, Path file) {
        ImportProgress progress = new ImportProgress();
        ProgressWriter writer = new ProgressWriter(job, progress);
        ScheduledFuture<?> showing = scheduler.scheduleWithFixedDelay(
                writer::write, PROGRESS_MILLIS, PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
        try {
            transactions.lasting(settings.importMaxDuration(), () -> apply(job, file, progress, writer));
        } catch (DryRunEnd end) {
            transactions.requiresNew(() -> end(job, end.report));
        } catch (RefusedFileException e) {
            fail(job, String.valueOf(e.getMessage()), e.report());
        } catch (DomainException e) {
            fail(job, String.valueOf(e.getMessage()), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.log(Level.SEVERE, "Import " + job.importId() + " failed.", e);
            fail(job, ImportRefusal.SERVER_FAILED.sentence(job.importId()), null);
        } finally {
            writer.stop();
            showing.cancel(false);
        }
    }

    private CleaningReport apply(ImportJob job, Path file, ImportProgress progress, ProgressWriter writer) {
        ReaderContext context = new ReaderContext(customers::pseudonymOf, clock.instant());
        ImportLimits limits = settings.importLimits();
        FactStore store = new DatabaseFactStore(catalog, customers, bulkLoad.begin(), reviews, support, knownIds);
        CleaningReport report;
        try {
            report = new ImportReading(job.format(), context, limits, progress).read(file, store);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the spooled file failed", e);
        }
        writer.stop();
        if (job.dryRun()) {
            throw new DryRunEnd(report);
        }
        finished.fire(new ImportFinished(job.importId(), job.format()));
        return end(job, report);
    }

    private CleaningReport end(ImportJob job, CleaningReport report) {
        jobs.finish(job.importId(), report, clock.instant());
        audit.append(
                job.startedBy(),
                job.dryRun() ? "import.tried" : "import.finished",
                job.importId(),
                Map.of(
                        "format", job.format().wireName(),
                        "rows_read", String.valueOf(report.rowsRead()),
                        "kept", String.valueOf(report.kept())));
        return report;
    }

    private void fail(ImportJob job, String failure, @Nullable CleaningReport report) {
        transactions.requiresNew(() -> {
            jobs.fail(job.importId(), failure, report, clock.instant());
            audit.append(
                    job.startedBy(),
                    "import.failed",
                    job.importId(),
                    Map.of("format", job.format().wireName()));
            return failure;
        });
    }

    /// Writes the job's progress in short transactions of its own, on another thread than the import's. Stopped
    /// before the import writes the same row as its last act, so that the two never wait for each other.
    private final class ProgressWriter {
        private final ImportJob job;
        private final ImportProgress progress;
        private boolean stopped;

        private ProgressWriter(ImportJob job, ImportProgress progress) {
            this.job = job;
            this.progress = progress;
        }

        synchronized void write() {
            if (stopped) {
                return;
            }
            try {
                jobs.progress(job.importId(), progress.bytes(), progress.rows());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The progress of import " + job.importId() + " could not be written.", e);
            }
        }

        synchronized void stop() {
            stopped = true;
        }
    }

    /// Leaves the transaction of a dry run, which rolls it back.
    private static final class DryRunEnd extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient CleaningReport report;

        private DryRunEnd(CleaningReport report) {
            super("A dry run stores nothing", null, false, false);
            this.report = report;
        }
    }
}
