package dev.baize.web.audit;

import dev.baize.domain.privacy.AuditQuery;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// What stands in the fields above the log, empty fields being null.
///
/// @param to the last day, included
record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static final AuditFilter NONE = new AuditFilter(null, null, null, null, null);

    /// @param zone the reader's, in which the days begin and end
    AuditQuery toQuery(ZoneId zone) {
        return new AuditQuery(
                actor,
                action,
                subject == null || subject.isBlank() ? null : subject.strip(),
                startOf(from, zone),
                startOf(to == null ? null : to.plusDays(1), zone));
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
