package dev.baize.web.audit;

import dev.baize.domain.privacy.AuditQuery;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

class AuditFilterTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void toQuery_days_areTheReadersAndIncludeTheLast() {
        AuditQuery query =
                new AuditFilter(null, null, null, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)).toQuery(SHANGHAI);

        assertThat(query.from()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(query.until()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
    }

    @Test
    void toQuery_dayOfTheClockChange_hasTwentyThreeHours() {
        LocalDate change = LocalDate.of(2026, 3, 29);
        AuditQuery query = new AuditFilter(null, null, null, change, change).toQuery(BERLIN);

        assertThat(query.from()).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(query.until()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void toQuery_blankSubject_asksForAll() {
        assertThat(new AuditFilter(null, null, "  ", null, null).toQuery(SHANGHAI))
                .isEqualTo(AuditQuery.ALL);
    }
}
