package dev.baize.domain.privacy.internal;

import dev.baize.domain.Page;
import dev.baize.domain.Rules;
import dev.baize.domain.privacy.AuditEntry;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.storage.Cursor;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.JsonColumn;
import dev.baize.domain.storage.LikePattern;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The audit log over its table. Writing joins the caller's transaction, since the data source does.
@ApplicationScoped
public class DefaultAuditLog implements AuditLog {
    private static final String LISTING = "audit";
    private static final int MAX_LIMIT = 200;

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
    public Page<AuditEntry> list(@Nullable String query, @Nullable String cursor, int limit) {
        Rules.requireLimit(limit, MAX_LIMIT);
        var conditions = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        if (query != null && !query.isBlank()) {
            conditions.add("(actor LIKE ? ESCAPE '!' OR action LIKE ? ESCAPE '!' OR subject LIKE ? ESCAPE '!')");
            arguments.addAll(Collections.nCopies(3, LikePattern.containing(query.strip())));
        }
        @Nullable Cursor before = Cursor.decode(LISTING, cursor);
        if (before != null) {
            conditions.add("id < ?");
            arguments.add(before.id());
        }
        arguments.add(limit + 1);
        List<AuditEntry> entries = database.list(
                "SELECT id, at, actor, action, subject, detail FROM audit_entry WHERE "
                        + (conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions))
                        + " ORDER BY id DESC LIMIT ?",
                row -> new AuditEntry(
                        row.number("id"),
                        row.time("at"),
                        row.text("actor"),
                        row.text("action"),
                        row.text("subject"),
                        JsonColumn.read(row.text("detail"))),
                arguments.toArray());
        return Page.of(entries, limit, last -> new Cursor(null, last.id()).encode(LISTING));
    }
}
