package dev.baize.web.customers;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ExportFileTest {
    private final ByteArrayOutputStream target = new ByteArrayOutputStream();

    @Test
    void finish_afterRowsOfTwoTables_leavesOneJsonObject() {
        Map<String, @Nullable Object> customer = new LinkedHashMap<>();
        customer.put("locale", null);
        customer.put("first_seen", Instant.parse("2026-03-01T10:00:00Z"));
        ExportFile file = new ExportFile(() -> target);
        file.row("customer", customer);
        file.row("review", Map.of("text", "好用\"！"));
        file.row("review", Map.of("rating", 5));
        file.finish();

        assertThat(target.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"customer\":[{\"locale\":null,\"first_seen\":\"2026-03-01T10:00:00Z\"}],"
                        + "\"review\":[{\"text\":\"好用\\\"！\"},{\"rating\":5}]}");
    }

    @Test
    void row_exportBrokeOff_leavesNothingThatLooksWhole() {
        ExportFile file = new ExportFile(() -> target);
        file.row("customer", Map.of("locale", "zh"));

        assertThat(target.toString(StandardCharsets.UTF_8)).doesNotEndWith("}");
    }

    @Test
    void finish_exportRefusedBeforeTheFirstRow_opensNothing() {
        new ExportFile(() -> {
                    throw new AssertionError("opened");
                })
                .finish();

        assertThat(target.size()).isZero();
    }
}
