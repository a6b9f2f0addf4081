package dev.baize.domain.importing.persistence;

import dev.baize.domain.Page;
import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.ImportJob;
import dev.baize.domain.importing.ImportJob.State;
import dev.baize.domain.storage.Cursor;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.Row;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The table `import_job`. Every method takes part in the caller's transaction.
@ApplicationScoped
public class ImportJobTable {
    private static final String LISTING = "imports";
    private static final int MAX_FAILURE = 1_000;

    private final Database database;

    @Inject
    public ImportJobTable(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected ImportJobTable() {
        this.database = null;
    }

    public void insert(ImportJob job) {
        database.insert(
                """
                INSERT INTO import_job
                  (import_id, format, file_name, dry_run, state, bytes_total, bytes_read, rows_read, started_at, started_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                job.importId(),
                job.format().wireName(),
                job.fileName(),
                job.dryRun(),
                job.state(),
                job.bytesTotal(),
                job.bytesRead(),
                job.rowsRead(),
                job.startedAt(),
                job.startedBy());
    }

    public void progress(String importId, long bytesRead, long rowsRead) {
        database.update(
                "UPDATE import_job SET bytes_read = ?, rows_read = ? WHERE import_id = ? AND state = ?",
                bytesRead,
                rowsRead,
                importId,
                State.RUNNING);
    }

    public void finish(String importId, CleaningReport report, Instant at) {
        database.update("""
                UPDATE import_job SET state = ?, bytes_read = bytes_total, rows_read = ?, finished_at = ?, report = ?
                WHERE import_id = ?
                """, State.FINISHED, report.rowsRead(), at, ReportJson.write(report), importId);
    }

    /// @param report null when it failed before the first row
    public void fail(String importId, String failure, @Nullable CleaningReport report, Instant at) {
        database.update(
                "UPDATE import_job SET state = ?, finished_at = ?, failure = ?, report = ? WHERE import_id = ?",
                State.FAILED,
                at,
                failure.length() > MAX_FAILURE ? failure.substring(0, MAX_FAILURE) : failure,
                report == null ? null : ReportJson.write(report),
                importId);
    }

    /// Ends the jobs of a server that is no more.
    ///
    /// @return how many there were
    public int failRunning(String failure, Instant at) {
        return database.update(
                "UPDATE import_job SET state = ?, finished_at = ?, failure = ? WHERE state = ?",
                State.FAILED,
                at,
                failure,
                State.RUNNING);
    }

    public Optional<ImportJob> find(String importId) {
        return database.find("SELECT * FROM import_job WHERE import_id = ?", ImportJobTable::toJob, importId);
    }

    /// Newest first.
    public Page<ImportJob> list(@Nullable String cursor, int limit) {
        Cursor after = Cursor.decode(LISTING, cursor);
        List<Listed> rows = database.list(
                "SELECT * FROM import_job WHERE id < ? ORDER BY id DESC LIMIT ?",
                row -> new Listed(row.number("id"), toJob(row)),
                after == null ? Long.MAX_VALUE : after.id(),
                limit + 1);
        List<Listed> page = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? new Cursor(null, page.getLast().id()).encode(LISTING) : null;
        return new Page<>(page.stream().map(Listed::job).toList(), next);
    }

    private static ImportJob toJob(Row row) throws SQLException {
        String report = row.textOrNull("report");
        return new ImportJob(
                row.text("import_id"),
                ImportFormat.parse(row.text("format")).orElseThrow(),
                row.text("file_name"),
                row.flag("dry_run"),
                row.constant("state", State.class),
                row.number("bytes_total"),
                row.number("bytes_read"),
                row.number("rows_read"),
                row.time("started_at"),
                row.timeOrNull("finished_at"),
                row.text("started_by"),
                row.textOrNull("failure"),
                report == null ? null : ReportJson.read(report));
    }

    private record Listed(long id, ImportJob job) {}
}
