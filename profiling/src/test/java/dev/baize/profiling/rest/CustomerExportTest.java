package dev.baize.profiling.rest;

import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Purpose;
import dev.baize.profiling.internal.ProfileShop;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import jakarta.json.Json;
import jakarta.json.JsonObject;

import static dev.baize.profiling.internal.ProfileShop.line;
import static org.assertj.core.api.Assertions.assertThat;

class CustomerExportTest {
    private final ProfileShop shop = new ProfileShop();

    @Test
    void export_holdsTheRowsOfEveryTableAndNobodyElses() {
        shop.view("ann", "2026-02-01T00:00:00Z", "tea");
        shop.purchase("ann", "2026-02-02T00:00:00Z", "o-1", line("tea", 2, "40.00"));
        shop.view("bob", "2026-02-01T00:00:00Z", "pot");
        shop.shop().customers().putConsent(shop.id("ann"), Map.of(Purpose.TRAINING, Consent.DENIED), "api");

        String text = export("ann");
        JsonObject export = parse(text);

        JsonObject tables = export.getJsonObject("tables");
        assertThat(tables.getJsonArray("customer")).hasSize(1);
        assertThat(tables.getJsonArray("interaction")).hasSize(2);
        assertThat(tables.getJsonArray("consent_change").getJsonObject(0).getString("consent"))
                .isEqualTo("DENIED");
        JsonObject order = tables.getJsonArray("shop_order").getJsonObject(0);
        assertThat(order.getString("order_id")).isEqualTo("o-1");
        assertThat(order.getInt("quantity")).isEqualTo(2);
        assertThat(order.getString("price")).isEqualTo("40.00");
        assertThat(text).doesNotContain("pot");
        assertThat(export.getBoolean("complete")).isTrue();
        assertThat(export.getString("exported_at")).isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void export_ofManyRows_holdsThemAll() {
        for (int i = 0; i < 1_100; i++) {
            shop.view("ann", "2026-02-01T00:00:00Z", "tea");
        }

        assertThat(parse(export("ann")).getJsonObject("tables").getJsonArray("interaction"))
                .hasSize(1_100);
    }

    private String export(String customer) {
        var output = new ByteArrayOutputStream();
        new CustomerExport(shop.shop().customers(), shop.id(customer), Instant.parse("2026-03-01T12:00:00Z"))
                .write(output);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static JsonObject parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
