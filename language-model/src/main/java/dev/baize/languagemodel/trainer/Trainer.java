package dev.baize.languagemodel.trainer;

import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.StorageException;
import dev.baize.languagemodel.RunState;
import dev.baize.languagemodel.TrainingRun;
import dev.baize.languagemodel.bert.Torch;
import dev.baize.languagemodel.persistence.ReviewTexts;
import dev.baize.languagemodel.persistence.RunTable;
import dev.baize.languagemodel.persistence.VersionTable;
import dev.baize.languagemodel.trainer.RunExecution.Outcome;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Waits for a run, carries it out and ends; its supervisor starts it again.
///
/// Environment: `BAIZE_DB_URL`, `BAIZE_DB_USER`, `BAIZE_DB_PASSWORD`, `BAIZE_MODELS_DIR` (shared with the server),
/// `BAIZE_TRAINER_THREADS` (half of the cores), `DJL_CACHE_DIR`.
///
/// Exit status: 0 after a run, however it ended; 1 when the run was lost and may be taken up again; 2 when it could
/// not start.
public final class Trainer {
    private static final System.Logger LOG = System.getLogger(Trainer.class.getName());
    private static final long PAUSE_MILLIS = 2_000;

    private final RunTable runs;
    private final VersionTable versions;
    private final ReviewTexts reviews;
    private final Path models;
    private final String name;
    private final AtomicReference<@Nullable String> leased = new AtomicReference<>();

    private Trainer(Database database, Path models, String name) {
        this.runs = new RunTable(database);
        this.versions = new VersionTable(database);
        this.reviews = new ReviewTexts(database);
        this.models = models;
        this.name = name;
    }

    public static void main(String[] arguments) throws InterruptedException {
        String url = System.getenv("BAIZE_DB_URL");
        String folder = System.getenv("BAIZE_MODELS_DIR");
        if (url == null || folder == null) {
            System.err.println("trainer: BAIZE_DB_URL and BAIZE_MODELS_DIR must be set; ./baize trainer sets them");
            System.exit(2);
            return;
        }
        Path models = Path.of(folder).toAbsolutePath();
        Torch.configure(threads(), models.resolveSibling("native"));
        var source = new PlainDataSource(url, variable("BAIZE_DB_USER", "baize"), variable("BAIZE_DB_PASSWORD", ""));
        String name = host() + ":" + ProcessHandle.current().pid();
        Trainer trainer = new Trainer(new Database(source), models, name);
        Runtime.getRuntime().addShutdownHook(new Thread(trainer::handBack));
        System.exit(trainer.work() ? 0 : 1);
    }

    /// @return whether the run came to an end
    private boolean work() throws InterruptedException {
        TrainingRun run = awaitLease();
        leased.set(run.runId());
        LOG.log(
                Level.INFO,
                "Run " + run.runId() + " (" + run.task() + ", " + run.language() + ", " + run.method() + ")");
        RunReporter reporter = new RunReporter(runs, run.runId(), name);
        try (reporter) {
            Outcome outcome = new RunExecution(runs, versions, reviews, models, run, reporter).execute();
            reporter.close();
            return !reporter.isLost() && end(run, outcome.state(), null, outcome.versionId());
        } catch (IOException | RuntimeException | OutOfMemoryError | LinkageError e) {
            LOG.log(Level.ERROR, "Run " + run.runId() + " failed", e);
            // Not to be handed back: what failed here counts as a lease.
            leased.set(null);
            Optional<String> message = FailureMessage.of(e);
            return message.isPresent() && end(run, RunState.FAILED, message.get(), "");
        }
    }

    private boolean end(TrainingRun run, RunState state, @Nullable String message, String versionId) {
        boolean ended = runs.end(run.runId(), name, state, message, versionId.isEmpty() ? null : versionId);
        leased.set(null);
        LOG.log(Level.INFO, "Run " + run.runId() + " is " + (ended ? state : "another trainer's by now"));
        return ended;
    }

    private TrainingRun awaitLease() throws InterruptedException {
        while (true) {
            try {
                runs.markCrashed();
                Optional<TrainingRun> run = runs.lease(name);
                if (run.isPresent()) {
                    return run.get();
                }
            } catch (StorageException e) {
                LOG.log(Level.WARNING, "The database cannot be asked for work; trying again: " + e.getMessage());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /// Asked to end in the middle of a run: it waits again, and goes on from its last checkpoint.
    private void handBack() {
        @Nullable String runId = leased.get();
        if (runId != null) {
            runs.release(runId, name);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            // A container without an entry for its own name.
            return "unknown-host";
        }
    }

    private static int threads() {
        String given = variable("BAIZE_TRAINER_THREADS", "");
        return given.isEmpty() ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2) : Integer.parseInt(given);
    }

    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
