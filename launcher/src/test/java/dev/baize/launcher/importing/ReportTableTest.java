package dev.baize.launcher.importing;

import org.junit.jupiter.api.Test;

import java.io.StringReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTableTest {
    @Test
    void of_report_putsNumbersBelowEachOther() {
        String table = ReportTable.of(json("""
                {"rows_read":541909,"kept":531205,"duplicates":5268,"customers":4362,"items":3812,"seconds":7.31,
                 "from":"2010-12-01T08:26:00Z","to":"2011-12-09T12:50:00Z",
                 "split":{"train":424926,"validation":53060,"test":53219,
                          "validation_from":"2011-11-01T15:26:00Z","test_from":"2011-11-21T15:57:00Z"},
                 "dropped":[{"code":"service_code","text":"No item","rows":2944,
                             "examples":[{"line":47,"excerpt":"536370, POST"}]},
                            {"code":"price_not_positive","text":"Gift","rows":2492,"examples":[]}],
                 "repaired":[],"notes":[{"code":"encoding","text":"Not UTF-8","rows":1,
                             "examples":[{"line":0,"excerpt":"GB18030"}]}]}
                """));
        assertThat(table).isEqualTo("""
                          rows read         541,909
                          kept              531,205   98.0 %
                          duplicates          5,268    1.0 %
                          dropped             5,436    1.0 %
                          customers           4,362
                          items               3,812
                          time         2010-12-01 08:26 to 2011-12-09 12:50 UTC
                          split        train           424,926
                                       validation       53,060  from 2011-11-01 15:26
                                       test             53,219  from 2011-11-21 15:57
                          took         7.3 s

                          Dropped
                            service_code              2,944  No item
                                                             line 47: 536370, POST
                            price_not_positive        2,492  Gift

                          Notes
                            encoding            1  Not UTF-8
                                                   GB18030
                        """);
    }

    @Test
    void of_reportWithoutTimes_leavesThemOut() {
        String table = ReportTable.of(json("""
                {"rows_read":1,"kept":1,"duplicates":0,"customers":0,"items":1,"seconds":0.1,
                 "dropped":[],"repaired":[],"notes":[]}
                """));
        assertThat(table).doesNotContain("time").doesNotContain("split").contains("100.0 %");
    }

    @Test
    void progressOf_running_saysPercentAndRows() {
        assertThat(ImportWatch.progressOf(json("{\"bytes_total\":200,\"bytes_read\":50,\"rows_read\":1234}")))
                .isEqualTo("read 25 %, 1,234 rows");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
