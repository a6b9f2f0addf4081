package dev.baize.domain.privacy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Which entries of the audit log are asked for; null asks for all.
///
/// @param actor exactly this actor
/// @param action exactly this action
/// @param subject part of the subject
/// @param from the earliest time, included
/// @param until the first time that is too late
public record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);
}
