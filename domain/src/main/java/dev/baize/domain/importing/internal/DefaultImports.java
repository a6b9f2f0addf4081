package dev.baize.domain.importing.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.DomainSettings;
import dev.baize.domain.Ids;
import dev.baize.domain.Page;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.ImportJob;
import dev.baize.domain.importing.ImportJob.State;
import dev.baize.domain.importing.ImportRefusal;
import dev.baize.domain.importing.Imports;
import dev.baize.domain.importing.persistence.ImportJobTable;
import dev.baize.domain.storage.Transactions;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/// Takes files in and runs one import at a time.
@ApplicationScoped
public class DefaultImports implements Imports {
    private static final Logger LOG = Logger.getLogger(DefaultImports.class.getName());
    private static final int MAX_LIST = 200;
    private static final int MAX_FILE_NAME = 255;

    private final ImportJobTable jobs;
    private final ImportRunner runner;
    private final Transactions transactions;
    private final Clock clock;
    private final Spool spool;
    private final AtomicBoolean busy = new AtomicBoolean();

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    public DefaultImports(
            ImportJobTable jobs, ImportRunner runner, Transactions transactions, DomainSettings settings, Clock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.transactions = transactions;
        this.clock = clock;
        this.spool = new Spool(settings.dataFolder().resolve("spool"), settings.importMaxBytes());
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultImports() {
        this.jobs = null;
        this.runner = null;
        this.transactions = null;
        this.clock = null;
        this.spool = null;
    }

    /// The transaction of an import that ran when the server died was never committed: only its job is left to end.
    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        spool.clear();
        int ended = transactions.requiresNew(
                () -> jobs.failRunning(ImportRefusal.SERVER_STOPPED.sentence(), clock.instant()));
        if (ended > 0) {
            LOG.log(Level.INFO, "{0} import ran when the server stopped; nothing of it was stored.", ended);
        }
    }

    @Override
    public ImportJob start(ImportFormat format, String fileName, InputStream content, boolean dryRun, String actor) {
        if (!busy.compareAndSet(false, true)) {
            throw DomainException.conflict("Another import runs; wait until it has ended, then send the file again.");
        }
        boolean running = false;
        try {
            String importId = Ids.newId();
            Path file = spool.take(importId, content);
            try {
                ImportJob job = create(importId, format, fileName, file, dryRun, actor);
                executor.execute(() -> run(job, file));
                running = true;
                return job;
            } finally {
                if (!running) {
                    spool.drop(file);
                }
            }
        } finally {
            if (!running) {
                busy.set(false);
            }
        }
    }

    @Override
    public Optional<ImportJob> findJob(String importId) {
        return jobs.find(importId);
    }

    @Override
    public Page<ImportJob> listJobs(@Nullable String cursor, int limit) {
        return jobs.list(cursor, Math.clamp(limit, 1, MAX_LIST));
    }

    private ImportJob create(
            String importId, ImportFormat format, String fileName, Path file, boolean dryRun, String actor) {
        ImportJob job = new ImportJob(
                importId,
                format,
                baseName(fileName),
                dryRun,
                State.RUNNING,
                sizeOf(file),
                0,
                0,
                clock.instant(),
                null,
                actor,
                null,
                null);
        transactions.requiresNew(() -> {
            jobs.insert(job);
            return job;
        });
        return job;
    }

    private void run(ImportJob job, Path file) {
        try {
            runner.run(job, file);
        } finally {
            try {
                spool.drop(file);
            } finally {
                busy.set(false);
            }
        }
    }

    /// The name without the sender's folders and without characters that could upset a screen.
    static String baseName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        String shown = name.isEmpty() ? "file" : name;
        return shown.length() > MAX_FILE_NAME ? shown.substring(0, MAX_FILE_NAME) : shown;
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The spooled file is gone", e);
        }
    }
}
