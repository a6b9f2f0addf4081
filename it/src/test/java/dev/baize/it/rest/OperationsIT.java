package dev.baize.it.rest;

import dev.baize.it.product.Api;
import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import static org.assertj.core.api.Assertions.assertThat;

/// What the people who run it look at.
class OperationsIT {
    private final Api nobody = RunningProduct.get().asNobody();

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/health/started"})
    void health_running_isUp(String path) {
        assertThat(nobody.get(path).expect(200).json().getString("status")).isEqualTo("UP");
    }

    @Test
    void metrics_afterAnEvent_countIt() {
        Shopper shopper = Shopper.fresh();
        shopper.send(shopper.event(
                        Shopper.newId(),
                        "view_item",
                        java.time.Instant.now().toString(),
                        "[{\"item_id\":\"" + shopper.item(0) + "\"}]",
                        ""))
                .expect(200);
        assertThat(nobody.get("/metrics").expect(200).body())
                .containsPattern("baize_events_total\\{[^}]*outcome=\"accepted\"[^}]*} [1-9]");
    }

    @Test
    void openApi_everyCallOfTheApi_isDescribedWithAnExample() {
        JsonObject paths = nobody.with("Accept", "application/json")
                .get("/openapi?format=JSON")
                .expect(200)
                .json()
                .getJsonObject("paths");
        assertThat(paths.keySet())
                .contains("/api/v1/items", "/api/v1/events", "/api/v1/recommendations", "/api/v1/keys");
        paths.forEach((path, calls) -> calls.asJsonObject().forEach((method, call) -> {
            if (call.getValueType() == JsonValue.ValueType.OBJECT) {
                assertThat(call.asJsonObject().keySet())
                        .as(method + " " + path)
                        .contains("operationId", "summary", "responses");
            }
        }));
        assertThat(paths.toString()).contains("example");
    }

    @Test
    void answers_security_carryTheirHeaders() {
        assertThat(RunningProduct.get()
                        .asOperator()
                        .get("/api/v1/items?limit=1")
                        .header("X-Content-Type-Options"))
                .isEqualTo("nosniff");
    }
}
