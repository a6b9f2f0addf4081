package dev.baize.domain.importing.persistence;

import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.CleaningReport.Example;
import dev.baize.domain.importing.CleaningReport.Reason;
import dev.baize.domain.importing.CleaningReport.Split;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ReportJsonTest {
    private static final Instant TIME = Instant.parse("2011-12-09T12:50:00Z");

    @Test
    void read_whatWasWritten_isTheSame() {
        Reason reason = new Reason("service_code", "No item 😀", 3, List.of(new Example(47, "\"POST\", 1")));
        CleaningReport report = new CleaningReport(
                9,
                5,
                1,
                List.of(reason),
                List.of(reason),
                List.of(),
                2,
                3,
                TIME,
                TIME,
                new Split(4, 1, 0, TIME, TIME),
                1.5);
        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
    }

    @Test
    void read_reportWithoutTimes_isTheSame() {
        CleaningReport report =
                new CleaningReport(1, 1, 0, List.of(), List.of(), List.of(), 0, 1, null, null, null, 0.25);
        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
    }
}
