package dev.baize.domain.privacy.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.Page;
import dev.baize.domain.privacy.AuditEntry;
import dev.baize.domain.privacy.AuditQuery;
import dev.baize.domain.storage.Database;
import dev.baize.domain.testing.MutableClock;
import dev.baize.domain.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DefaultAuditLogTest {
    private final MutableClock clock = new MutableClock();
    private final DefaultAuditLog log =
            new DefaultAuditLog(new Database(TestDatabase.empty().dataSource()), clock);

    private final Instant start = clock.instant();

    DefaultAuditLogTest() {
        append("person:admin", "key.created", "K-100%");
        append("person:admin", "key.revoked", "K-1000");
        append("operator", "key.created", "K-2");
        append("system", "person.locked", "mei");
    }

    private void append(String actor, String action, String subject) {
        log.append(actor, action, subject, Map.of("why", "test"));
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void list_withoutFilter_isNewestFirstWithDetail() {
        List<AuditEntry> entries = log.list(AuditQuery.ALL, null, 10).items();

        assertEquals(List.of("mei", "K-2", "K-1000", "K-100%"), subjects(entries));
        assertEquals(Map.of("why", "test"), entries.getFirst().detail());
        assertEquals(start.plusSeconds(180), entries.getFirst().at());
    }

    @Test
    void list_actorAndAction_areExact() {
        assertEquals(List.of("K-100%"), find(new AuditQuery("person:admin", "key.created", null, null, null)));
        assertEquals(List.of(), find(new AuditQuery("person", null, null, null, null)));
    }

    @Test
    void list_partOfSubject_takesWildcardsAsText() {
        assertEquals(List.of("K-100%"), find(new AuditQuery(null, null, "0%", null, null)));
    }

    @Test
    void list_time_includesTheStartAndNotTheEnd() {
        Instant second = start.plusSeconds(60);

        assertEquals(List.of("K-2", "K-1000"), find(new AuditQuery(null, null, null, second, start.plusSeconds(180))));
    }

    @Test
    void list_entriesAddedBetweenPages_shiftNothing() {
        Page<AuditEntry> first = log.list(AuditQuery.ALL, null, 3);
        append("system", "person.locked", "late");
        Page<AuditEntry> second = log.list(AuditQuery.ALL, first.nextCursor(), 3);

        List<String> seen = new ArrayList<>(subjects(first.items()));
        seen.addAll(subjects(second.items()));
        assertEquals(List.of("mei", "K-2", "K-1000", "K-100%"), seen);
        assertNull(second.nextCursor());
    }

    @Test
    void list_cursorOfSomethingElse_isRefused() {
        assertThrows(DomainException.class, () -> log.list(AuditQuery.ALL, "bm9uc2Vuc2U", 3));
    }

    @Test
    void listActorsAndActions_areEachOnceInOrder() {
        assertEquals(List.of("operator", "person:admin", "system"), log.listActors());
        assertEquals(List.of("key.created", "key.revoked", "person.locked"), log.listActions());
    }

    private List<String> find(AuditQuery query) {
        return subjects(log.list(query, null, 10).items());
    }

    private static List<String> subjects(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::subject).toList();
    }
}
