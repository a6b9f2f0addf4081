package dev.baize.domain.privacy.internal;

import dev.baize.domain.Page;
import dev.baize.domain.Rules;
import dev.baize.domain.privacy.AuditEntry;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.privacy.AuditQuery;
import dev.baize.domain.storage.Cursor;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.JsonColumn;
import dev.baize.domain.storage.LikePattern;
import dev.baize.domain.storage.Row;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The audit log over its table. Writing joins the caller's transaction, since the data source does.
@ApplicationScoped
public class DefaultAuditLog implements AuditLog {
    private static final String LISTING = "audit";
    private static final int MAX_LIMIT = 200;
    private static final int MAX_ACTORS = 500;

    private final Database database;
    private final Clock clock;

    @Inject
    public DefaultAuditLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultAuditLog() {
        this.database = null;
        this.clock = null;
    }

    @Override
    public void append(String actor, String action, String subject, Map<String, String> detail) {
        database.update(
                "INSERT INTO audit_entry (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)",
                clock.instant(),
                actor,
                action,
                subject,
                JsonColumn.write(detail));
    }

    @Override
    public Page<AuditEntry> list(AuditQuery query, @Nullable String cursor, int limit) {
        Rules.requireLimit(limit, MAX_LIMIT);
        @Nullable Cursor before = Cursor.decode(LISTING, cursor);
        var conditions = new Conditions();
        conditions.add("actor = ?", query.actor());
        conditions.add("action = ?", query.action());
        conditions.add(
                "subject LIKE ? ESCAPE '!'", query.subject() == null ? null : LikePattern.containing(query.subject()));
        conditions.add("at >= ?", query.from());
        conditions.add("at < ?", query.until());
        conditions.add("id < ?", before == null ? null : before.id());
        List<AuditEntry> entries = database.list(
                "SELECT id, at, actor, action, subject, detail FROM audit_entry WHERE " + conditions.sql()
                        + " ORDER BY id DESC LIMIT ?",
                DefaultAuditLog::toEntry,
                conditions.argumentsAnd(limit + 1));
        return Page.of(entries, limit, last -> new Cursor(null, last.id()).encode(LISTING));
    }

    @Override
    public List<String> listActors() {
        return database.list(
                "SELECT DISTINCT actor FROM audit_entry ORDER BY actor LIMIT ?", row -> row.text("actor"), MAX_ACTORS);
    }

    @Override
    public List<String> listActions() {
        return database.list("SELECT DISTINCT action FROM audit_entry ORDER BY action", row -> row.text("action"));
    }

    private static AuditEntry toEntry(Row row) throws SQLException {
        return new AuditEntry(
                row.number("id"),
                row.time("at"),
                row.text("actor"),
                row.text("action"),
                row.text("subject"),
                JsonColumn.read(row.text("detail")));
    }

    /// What a WHERE asks for, with the values of its question marks.
    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>(List.of("TRUE"));
        private final List<Object> arguments = new ArrayList<>();

        void add(String condition, @Nullable Object argument) {
            if (argument != null) {
                conditions.add(condition);
                arguments.add(argument);
            }
        }

        String sql() {
            return String.join(" AND ", conditions);
        }

        Object[] argumentsAnd(Object last) {
            arguments.add(last);
            return arguments.toArray();
        }
    }
}
