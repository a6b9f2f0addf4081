package dev.baize.domain.privacy;

import dev.baize.domain.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The record of who did what. Entries are only ever added; an entry commits or fails with what it describes.
public interface AuditLog {
    void append(String actor, String action, String subject, Map<String, String> detail);

    /// Newest first.
    ///
    /// @throws dev.baize.domain.DomainException of kind INVALID for a foreign cursor or a limit beyond 200
    Page<AuditEntry> list(AuditQuery query, @Nullable String cursor, int limit);

    /// The actors that have entries, in alphabetical order, at most 500.
    List<String> listActors();

    /// The actions that have entries, in alphabetical order.
    List<String> listActions();
}
