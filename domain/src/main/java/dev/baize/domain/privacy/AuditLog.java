package dev.baize.domain.privacy;

import dev.baize.domain.Page;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The record of who did what. Entries are only ever added; an entry commits or fails with what it describes.
public interface AuditLog {
    void append(String actor, String action, String subject, Map<String, String> detail);

    /// Newest first.
    ///
    /// @param query part of actor, action or subject; null for all
    Page<AuditEntry> list(@Nullable String query, @Nullable String cursor, int limit);
}
