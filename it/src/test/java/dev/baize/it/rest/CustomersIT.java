package dev.baize.it.rest;

import dev.baize.it.product.Api;
import dev.baize.it.product.Await;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import static org.assertj.core.api.Assertions.assertThat;

/// A customer's rights, and what follows from them on the next request.
class CustomersIT {
    private static final Set<String> PERSONAL = Set.of("recently_viewed", "similar", "next_step", "buy_again");
    private final Shopper shopper = Shopper.fresh();
    private final Api operator = shopper.product().asOperator();
    private final String path = "/api/v1/customers/" + shopper.customer();

    @Test
    void consent_withdrawn_nextAnswerIsImpersonal() {
        visit();
        Await.until(
                Duration.ofSeconds(20),
                this::sources,
                sources -> sources.stream().anyMatch(PERSONAL::contains));
        operator.put(path + "/consent", "{\"personalisation\":\"denied\"}").expect(200);
        assertThat(sources()).isNotEmpty().doesNotContainAnyElementsOf(PERSONAL);
        operator.put(path + "/consent", "{\"personalisation\":\"granted\"}").expect(200);
        Await.until(
                Duration.ofSeconds(20),
                this::sources,
                sources -> sources.stream().anyMatch(PERSONAL::contains));
    }

    @Test
    void profile_afterAPurchase_knowsIt() {
        String order = Shopper.newId();
        shopper.send(shopper.event(
                        Shopper.newId(),
                        "purchase",
                        Instant.now().toString(),
                        "[{\"item_id\":\"" + shopper.item(4) + "\",\"price\":\"30.00\",\"quantity\":2}]",
                        "\"transaction_id\":\"" + order + "\",\"currency\":\"CNY\""))
                .expect(200);
        String profile = operator.get(path + "/profile").expect(200).body();
        assertThat(profile).contains(shopper.item(4)).contains("60.00");
    }

    @Test
    void export_ownRows_areAllInIt() {
        String event = visit();
        assertThat(operator.get(path + "/export").expect(200).body()).contains(event);
    }

    @Test
    void erasure_nothingLeadsBackToTheCustomer() {
        String event = visit();
        JsonObject receipt = operator.delete(path).expect(200).json();
        assertThat(receipt.getJsonObject("erased_rows").getInt("interaction")).isPositive();
        assertThat(operator.get("/api/v1/erasures/" + receipt.getString("receipt_id"))
                        .expect(200)
                        .json()
                        .getString("signature"))
                .isEqualTo(receipt.getString("signature"));
        operator.get(path + "/profile").expect(404);
        assertThat(shopper.product()
                        .facts()
                        .rows(
                                "SELECT id FROM interaction WHERE event_id = ? OR session_id = ?",
                                event,
                                shopper.session()))
                .isEmpty();
        assertThat(sources()).isNotEmpty().doesNotContainAnyElementsOf(PERSONAL);
    }

    @Test
    void profile_keyWithoutTheScope_isRefused() {
        visit();
        shopper.product().withKey("events:write").get(path + "/profile").expect(403);
        shopper.product().withKey("customers:read").delete(path).expect(403);
    }

    /// Views an item; returns the event's id.
    private String visit() {
        String event = Shopper.newId();
        shopper.send(shopper.event(
                        event,
                        "view_item",
                        Instant.now().toString(),
                        "[{\"item_id\":\"" + shopper.item(3) + "\"}]",
                        ""))
                .expect(200);
        return event;
    }

    private Set<String> sources() {
        return operator
                .get("/api/v1/recommendations?placement=home&limit=20&customer_id=" + shopper.customer())
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .flatMap(item -> item.getJsonArray("sources").getValuesAs(JsonString.class).stream())
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }
}
