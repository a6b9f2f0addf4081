package dev.baize.languagemodel.persistence;

import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.JsonColumn;
import dev.baize.domain.storage.Row;
import dev.baize.languagemodel.RunMetric;
import dev.baize.languagemodel.RunState;
import dev.baize.languagemodel.TrainingRun;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The tables `training_run` and `training_metric`.
///
/// A lease is one statement, so that it needs no transaction: the row goes to whoever changes it first. Times of a
/// lease are the database's, because trainers on other hosts have clocks of their own.
@ApplicationScoped
public class RunTable {
    /// A trainer that has been silent for so long is taken for dead.
    public static final Duration SILENCE = Duration.ofSeconds(30);

    /// The first lease and two more.
    public static final int MOST_LEASES = 3;

    private static final int LONGEST_MESSAGE = 1_000;
    private static final String SELECT = """
            SELECT run_id, task, language, method, settings, state, queued_at, queued_by, started_at, finished_at,
              heartbeat_at, leases, cancel_requested, phase, step, steps, message, version_id FROM training_run
            """;

    private final Database database;

    @Inject
    public RunTable(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected RunTable() {
        this.database = null;
    }

    /// @param dataUpTo the newest row that belongs to the run's data
    public void insert(TrainingRun run, long dataUpTo) {
        database.insert(
                """
                INSERT INTO training_run (run_id, task, language, method, settings, data_up_to, state, queued_at,
                  queued_by, leases, cancel_requested, step, steps)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, FALSE, 0, 0)""",
                run.runId(),
                run.task(),
                run.language(),
                run.method(),
                JsonColumn.write(run.settings()),
                dataUpTo,
                run.state(),
                run.queuedAt(),
                run.queuedBy());
    }

    public List<TrainingRun> list(int limit) {
        return database.list(SELECT + "ORDER BY id DESC LIMIT ?", RunTable::read, limit);
    }

    public Optional<TrainingRun> find(String runId) {
        return database.find(SELECT + "WHERE run_id = ?", RunTable::read, runId);
    }

    /// The newest run of a task in a language.
    public Optional<TrainingRun> findLatest(String task, String language) {
        return database.find(
                SELECT + "WHERE task = ? AND language = ? ORDER BY id DESC LIMIT 1", RunTable::read, task, language);
    }

    /// The newest row that belongs to the run's data.
    public long dataUpTo(String runId) {
        return database.number("SELECT data_up_to AS n FROM training_run WHERE run_id = ?", runId);
    }

    /// How many runs would be taken up before a new one.
    public long waiting() {
        return database.number("SELECT COUNT(*) AS n FROM training_run WHERE state IN ('QUEUED', 'CRASHED', 'RUNNING')"
                + " AND leases < " + MOST_LEASES);
    }

    /// Gives the oldest waiting run to a trainer; crashed ones come first.
    public Optional<TrainingRun> lease(String trainer) {
        int taken = database.update("""
                UPDATE training_run SET state = 'RUNNING', leased_by = ?, leases = leases + 1, message = NULL,
                  heartbeat_at = UTC_TIMESTAMP(3), started_at = COALESCE(started_at, UTC_TIMESTAMP(3))
                WHERE state = 'QUEUED' OR (state = 'CRASHED' AND leases < ?)
                ORDER BY id LIMIT 1""", trainer, MOST_LEASES);
        return taken == 0
                ? Optional.empty()
                : database.find(
                        SELECT + "WHERE leased_by = ? AND state = 'RUNNING' ORDER BY id DESC LIMIT 1",
                        RunTable::read,
                        trainer);
    }

    /// Renews a lease and tells how far the run is.
    ///
    /// @return whether the trainer still has the run
    public boolean beat(String runId, String trainer, String phase, int step, int steps) {
        return database.update("""
                        UPDATE training_run SET heartbeat_at = UTC_TIMESTAMP(3), phase = ?, step = ?, steps = ?
                        WHERE run_id = ? AND leased_by = ? AND state = 'RUNNING'""", phase, step, steps, runId, trainer) == 1;
    }

    public boolean isCancelRequested(String runId) {
        return database.number("SELECT cancel_requested AS n FROM training_run WHERE run_id = ?", runId) != 0;
    }

    /// Ends a run that the trainer still has.
    ///
    /// @return whether it had it
    public boolean end(
            String runId, String trainer, RunState state, @Nullable String message, @Nullable String versionId) {
        return database.update(
                        """
                        UPDATE training_run SET state = ?, finished_at = UTC_TIMESTAMP(3), message = ?, version_id = ?,
                          phase = NULL
                        WHERE run_id = ? AND leased_by = ? AND state = 'RUNNING'""",
                        state,
                        message == null || message.length() <= LONGEST_MESSAGE
                                ? message
                                : message.substring(0, LONGEST_MESSAGE),
                        versionId,
                        runId,
                        trainer)
                == 1;
    }

    /// Puts a run that the trainer still has back into the queue; the lease does not count.
    public void release(String runId, String trainer) {
        database.update("""
                UPDATE training_run SET state = 'QUEUED', leases = leases - 1, phase = NULL
                WHERE run_id = ? AND leased_by = ? AND state = 'RUNNING'""", runId, trainer);
    }

    /// Marks runs whose trainer has fallen silent.
    ///
    /// @return how many
    public int markCrashed() {
        return database.update(
                """
                UPDATE training_run SET state = 'CRASHED', phase = NULL, finished_at = UTC_TIMESTAMP(3), message = ?
                WHERE state = 'RUNNING' AND heartbeat_at < UTC_TIMESTAMP(3) - INTERVAL ? SECOND""",
                "The trainer fell silent: it ended, lost the database, or ran out of memory; its log says more.",
                SILENCE.toSeconds());
    }

    /// @return whether the run was waiting, and is cancelled now
    public boolean cancelWaiting(String runId) {
        return database.update("""
                        UPDATE training_run SET state = 'CANCELLED', cancel_requested = TRUE,
                          finished_at = UTC_TIMESTAMP(3)
                        WHERE run_id = ? AND state IN ('QUEUED', 'CRASHED')""", runId) == 1;
    }

    /// @return whether the run is being worked on, and will be cancelled
    public boolean requestCancel(String runId) {
        return database.update(
                        "UPDATE training_run SET cancel_requested = TRUE WHERE run_id = ? AND state = 'RUNNING'", runId)
                == 1;
    }

    /// Takes back the points of a lease before, from a step on.
    public void forgetMetrics(String runId, int afterStep) {
        database.update("DELETE FROM training_metric WHERE run_id = ? AND step > ?", runId, afterStep);
    }

    public void addMetrics(String runId, Collection<RunMetric> metrics) {
        database.batch(
                "INSERT INTO training_metric (run_id, name, step, value, recorded_at) VALUES (?, ?, ?, ?, ?)",
                metrics,
                metric -> new Object[] {runId, metric.name(), metric.step(), metric.value(), metric.recordedAt()});
    }

    public List<RunMetric> listMetrics(String runId) {
        return database.list(
                "SELECT name, step, value, recorded_at FROM training_metric WHERE run_id = ? ORDER BY id",
                row -> new RunMetric(
                        row.text("name"), row.integer("step"), Numbers.read(row, "value"), row.time("recorded_at")),
                runId);
    }

    private static TrainingRun read(Row row) throws SQLException {
        return new TrainingRun(
                row.text("run_id"),
                row.text("task"),
                row.text("language"),
                row.text("method"),
                JsonColumn.read(row.text("settings")),
                row.constant("state", RunState.class),
                row.time("queued_at"),
                row.text("queued_by"),
                row.timeOrNull("started_at"),
                row.timeOrNull("finished_at"),
                row.timeOrNull("heartbeat_at"),
                row.integer("leases"),
                row.flag("cancel_requested"),
                row.textOrNull("phase"),
                row.integer("step"),
                row.integer("steps"),
                row.textOrNull("message"),
                row.textOrNull("version_id"));
    }
}
