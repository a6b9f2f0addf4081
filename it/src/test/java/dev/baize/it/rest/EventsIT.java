package dev.baize.it.rest;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/// Acknowledged means committed, and once.
class EventsIT {
    private final Shopper shopper = Shopper.fresh();

    @Test
    void event_acknowledged_isCommitted() {
        String id = Shopper.newId();
        view(id, shopper.item(0));
        assertThat(shopper.product().facts().rows("SELECT type, line_no FROM interaction WHERE event_id = ?", id))
                .hasSize(1);
    }

    @Test
    void event_sentAgain_isADuplicateAndStoredOnce() {
        String id = Shopper.newId();
        view(id, shopper.item(0));
        JsonObject second = view(id, shopper.item(1));
        assertThat(second.getInt("accepted")).isZero();
        assertThat(second.getInt("duplicates")).isEqualTo(1);
        assertThat(shopper.product()
                        .facts()
                        .rows(
                                "SELECT i.item_id FROM interaction n JOIN item i ON i.id = n.item_id WHERE n.event_id = ?",
                                id))
                .containsExactly(shopper.item(0));
    }

    @Test
    void event_twiceInOneCall_isStoredOnce() {
        String id = Shopper.newId();
        String event = shopper.event(id, "view_item", now(), items(shopper.item(0), 1), "");
        JsonObject answer = shopper.send(event, event).expect(200).json();
        assertThat(answer.getInt("accepted")).isEqualTo(1);
        assertThat(answer.getInt("duplicates")).isEqualTo(1);
    }

    @Test
    void events_oneBreaksARule_othersAreStored() {
        String good = Shopper.newId();
        JsonObject answer = shopper.send(
                        "{\"event_name\":\"view_item\"}",
                        shopper.event(good, "view_item", now(), items(shopper.item(0), 1), ""))
                .expect(200)
                .json();
        assertThat(answer.getInt("accepted")).isEqualTo(1);
        JsonObject rejection = answer.getJsonArray("rejected").getJsonObject(0);
        assertThat(rejection.getInt("index")).isZero();
        assertThat(rejection.getString("reason")).contains("event_id");
    }

    @Test
    void events_moreThanFiveHundred_areRefusedWhole() {
        String first = Shopper.newId();
        String many = IntStream.range(0, 501)
                .mapToObj(n ->
                        shopper.event(n == 0 ? first : Shopper.newId(), "view_item", now(), items("it-any", 1), ""))
                .collect(Collectors.joining(","));
        var reply = shopper.send(many).expect(413);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(shopper.product().facts().rows("SELECT id FROM interaction WHERE event_id = ?", first))
                .isEmpty();
    }

    @Test
    void refund_beforeItsPurchase_countsOnceBothAreKnown() {
        String order = Shopper.newId();
        String item = shopper.item(2);
        refund(order, item, "2026-10-02T10:00:00Z");
        assertThat(order(order)).containsExactly("null|0|1");
        purchase(order, item, 3, "2026-10-01T10:00:00Z");
        assertThat(order(order)).containsExactly("2026-10-01 10:00:00|3|1");
    }

    @Test
    void purchase_arrivesWeeksLate_keepsItsOwnTime() {
        String order = Shopper.newId();
        purchase(order, shopper.item(1), 1, "2026-08-15T12:30:00Z");
        assertThat(order(order)).containsExactly("2026-08-15 12:30:00|1|0");
    }

    @Test
    void refund_withoutItems_cancelsTheOrder() {
        String order = Shopper.newId();
        purchase(order, shopper.item(1), 2, "2026-10-01T10:00:00Z");
        shopper.send(shopper.event(
                        Shopper.newId(),
                        "refund",
                        "2026-10-03T10:00:00Z",
                        "[]",
                        "\"transaction_id\":\"" + order + "\""))
                .expect(200);
        assertThat(shopper.product().facts().rows("SELECT cancelled_at FROM shop_order WHERE order_id = ?", order))
                .containsExactly("2026-10-03 10:00:00");
    }

    @Test
    void body_notJson_isAProblemThatQuotesNothing() {
        var reply = shopper.product().asOperator().post("/api/v1/events", "{\"events\": secret-text");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().getString("type")).isEqualTo("urn:baize:problem:malformed");
        assertThat(reply.body()).doesNotContain("secret-text");
    }

    private JsonObject view(String id, String item) {
        return shopper.send(shopper.event(id, "view_item", now(), items(item, 1), ""))
                .expect(200)
                .json();
    }

    private void purchase(String order, String item, int quantity, String time) {
        String more = "\"transaction_id\":\"" + order + "\",\"currency\":\"CNY\"";
        JsonObject answer = shopper.send(shopper.event(Shopper.newId(), "purchase", time, items(item, quantity), more))
                .expect(200)
                .json();
        assertThat(answer.getInt("accepted")).isEqualTo(1);
    }

    private void refund(String order, String item, String time) {
        JsonObject answer = shopper.send(shopper.event(
                        Shopper.newId(), "refund", time, items(item, 1), "\"transaction_id\":\"" + order + "\""))
                .expect(200)
                .json();
        assertThat(answer.getInt("accepted")).isEqualTo(1);
    }

    /// Time, quantity and how many of them came back.
    private java.util.List<String> order(String order) {
        return shopper.product()
                .facts()
                .rows(
                        "SELECT o.ordered_at, l.quantity, l.returned FROM shop_order o JOIN order_line l"
                                + " ON l.order_id = o.id WHERE o.order_id = ?",
                        order);
    }

    private static String items(String item, int quantity) {
        return "[{\"item_id\":\"" + item + "\",\"price\":\"9.50\",\"quantity\":" + quantity + "}]";
    }

    private static String now() {
        return Instant.now().toString();
    }
}
