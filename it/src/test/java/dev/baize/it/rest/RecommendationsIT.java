package dev.baize.it.rest;

import dev.baize.it.product.Await;
import dev.baize.it.product.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/// What is shown: something always, and at once what fits what just happened.
class RecommendationsIT {
    /// The promise is one second; a busy machine that builds beside us may be slower.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Shopper shopper = Shopper.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"home", "category", "item", "cart", "email", "search"})
    void placement_unknownCustomer_isNeverEmpty(String placement) {
        JsonObject answer = ask("placement=" + placement + "&customer_id=" + shopper.customer() + "&limit=8");
        assertThat(answer.getJsonArray("items")).hasSize(8);
        assertThat(answer.getString("decision_id")).hasSize(26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"item", "cart"})
    void placement_itemNobodyKnows_isNeverEmpty(String placement) {
        assertThat(items(ask("placement=" + placement + "&item_id=no-such-item")))
                .hasSize(10);
    }

    @Test
    void items_anyPlacement_carryReasonSourcesAndRankedPositions() {
        List<JsonObject> items = items(ask("placement=home&locale=en"));
        assertThat(items).extracting(item -> item.getInt("position")).isSorted().doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> {
            assertThat(item.getJsonArray("sources")).isNotEmpty();
            assertThat(item.getJsonObject("reason").getString("text")).isNotBlank();
            assertThat(item.getJsonNumber("propensity").doubleValue()).isBetween(Double.MIN_VALUE, 1.0);
        });
    }

    @Test
    void visitor_viewsAnItem_nextAnswerKnowsIt() {
        String query = "placement=home&session_id=" + shopper.session() + "&limit=20&locale=en";
        assertThat(sources(ask(query))).doesNotContain("recently_viewed", "similar", "next_step");
        String item = shopper.item(3);
        shopper.send(shopper.event(
                        Shopper.newId(), "view_item", Instant.now().toString(), "[{\"item_id\":\"" + item + "\"}]", ""))
                .expect(200);
        long sent = System.nanoTime();
        Await.until(
                PATIENCE,
                () -> sources(ask(query)),
                sources -> sources.contains("recently_viewed") || sources.contains("similar"));
        System.out.println("[live] an event changed the next answer after " + (System.nanoTime() - sent) / 1_000_000
                + " ms (one measurement)");
    }

    @Test
    void exclude_shownItems_areNotShownAgain() {
        Set<String> first = ids(ask("placement=home&limit=5"));
        Set<String> second = ids(ask("placement=home&limit=5&exclude=" + String.join(",", first)));
        assertThat(second).hasSize(5).doesNotContainAnyElementsOf(first);
    }

    @Test
    void item_withdrawn_isNotRecommendedAnyMore() {
        String query = "placement=home&limit=1&session_id=" + shopper.session();
        String id = "it-withdrawn-" + Shopper.newId();
        var operator = shopper.product().asOperator();
        operator.put("/api/v1/items/" + id, "{\"title\":\"Gone soon\",\"price\":\"1.00\",\"currency\":\"CNY\"}")
                .expect(201);
        operator.delete("/api/v1/items/" + id).expect(204);
        assertThat(ids(ask(query))).doesNotContain(id);
        assertThat(operator.get("/api/v1/items/" + id).expect(200).json().getBoolean("available"))
                .isFalse();
    }

    @Test
    void placement_unknown_isAProblemNamingTheKnownOnes() {
        Reply reply = shopper.product().asOperator().get("/api/v1/recommendations?placement=moon");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().getString("detail")).contains("home", "cart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-3", "many"})
    void limit_outOfRange_isRefused(String limit) {
        Reply reply = shopper.product().asOperator().get("/api/v1/recommendations?placement=home&limit=" + limit);
        assertThat(reply.status()).isIn(400, 422);
        assertThat(reply.json().getString("detail")).contains("limit");
    }

    private JsonObject ask(String query) {
        return shopper.product()
                .asOperator()
                .get("/api/v1/recommendations?" + query)
                .expect(200)
                .json();
    }

    private static List<JsonObject> items(JsonObject answer) {
        return answer.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static Set<String> ids(JsonObject answer) {
        return items(answer).stream().map(item -> item.getString("item_id")).collect(Collectors.toSet());
    }

    private static Set<String> sources(JsonObject answer) {
        return items(answer).stream()
                .flatMap(item -> item.getJsonArray("sources").stream())
                .map(source -> ((jakarta.json.JsonString) source).getString())
                .collect(Collectors.toSet());
    }
}
