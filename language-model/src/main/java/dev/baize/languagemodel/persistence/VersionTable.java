package dev.baize.languagemodel.persistence;

import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.Row;
import dev.baize.languagemodel.ModelVersion;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The tables `model_version` and `model_promotion`; the newest promotion of a task and language is in service.
@ApplicationScoped
public class VersionTable {
    private static final String SELECT = """
            SELECT v.version_id, v.run_id, v.task, v.language, v.method, v.base, v.texts, v.test_texts, v.accuracy,
              v.macro_f1, v.baseline_accuracy, v.created_at,
              v.version_id = COALESCE((SELECT p.version_id FROM model_promotion p
                WHERE p.task = v.task AND p.language = v.language ORDER BY p.id DESC LIMIT 1), '') AS in_service
            FROM model_version v
            """;

    private final Database database;

    @Inject
    public VersionTable(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected VersionTable() {
        this.database = null;
    }

    /// @param manifestSha256 in hexadecimal digits
    public void insert(ModelVersion version, String manifestSha256) {
        database.insert(
                """
                INSERT INTO model_version (version_id, run_id, task, language, method, base, texts, test_texts, accuracy,
                  macro_f1, baseline_accuracy, manifest_sha256, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                version.versionId(),
                version.runId(),
                version.task(),
                version.language(),
                version.method(),
                version.base(),
                version.texts(),
                version.testTexts(),
                version.accuracy(),
                version.macroF1(),
                version.baselineAccuracy(),
                manifestSha256,
                version.createdAt());
    }

    public List<ModelVersion> list(int limit) {
        return database.list(SELECT + "ORDER BY v.id DESC LIMIT ?", VersionTable::read, limit);
    }

    public Optional<ModelVersion> find(String versionId) {
        return database.find(SELECT + "WHERE v.version_id = ?", VersionTable::read, versionId);
    }

    public String manifestSha256(String versionId) {
        return database.list(
                        "SELECT manifest_sha256 FROM model_version WHERE version_id = ?",
                        row -> row.text("manifest_sha256"),
                        versionId)
                .getFirst();
    }

    /// The version in service.
    public Optional<String> findInService(String task, String language) {
        return database.find(
                "SELECT version_id FROM model_promotion WHERE task = ? AND language = ? ORDER BY id DESC LIMIT 1",
                row -> row.text("version_id"),
                task,
                language);
    }

    /// The version that was in service before the present one.
    public Optional<String> findBefore(String task, String language, String present) {
        return database.find("""
                SELECT version_id FROM model_promotion WHERE task = ? AND language = ? AND version_id <> ?
                ORDER BY id DESC LIMIT 1""", row -> row.text("version_id"), task, language, present);
    }

    public void promote(ModelVersion version, String reason, String by, Instant at) {
        database.insert("""
                INSERT INTO model_promotion (task, language, version_id, promoted_at, promoted_by, reason)
                VALUES (?, ?, ?, ?, ?, ?)""", version.task(), version.language(), version.versionId(), at, by, reason);
    }

    private static ModelVersion read(Row row) throws SQLException {
        return new ModelVersion(
                row.text("version_id"),
                row.text("run_id"),
                row.text("task"),
                row.text("language"),
                row.text("method"),
                row.text("base"),
                row.integer("texts"),
                row.integer("test_texts"),
                Numbers.read(row, "accuracy"),
                Numbers.read(row, "macro_f1"),
                Numbers.read(row, "baseline_accuracy"),
                row.time("created_at"),
                row.flag("in_service"));
    }
}
