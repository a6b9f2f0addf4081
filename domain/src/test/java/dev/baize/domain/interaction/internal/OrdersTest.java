package dev.baize.domain.interaction.internal;

import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static dev.baize.domain.interaction.internal.EventDrafts.TIME;
import static dev.baize.domain.interaction.internal.EventDrafts.line;
import static dev.baize.domain.interaction.internal.EventDrafts.purchase;
import static dev.baize.domain.interaction.internal.EventDrafts.refund;
import static org.assertj.core.api.Assertions.assertThat;

class OrdersTest {
    private static final Instant LATER = TIME.plus(Duration.ofHours(1));

    private final ShopFixture shop = new ShopFixture();

    /// One story, told in many orders and many cuts: what the orders amount to must not depend on either.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void record_anyOrderOfArrival_givesTheSameOrders(long seed) {
        List<EventDraft> events = new ArrayList<>(List.of(
                purchase("p1", "anna", TIME, "A", line("SKU-1", 3, "10.00"), line("SKU-2", 1, "5.00")),
                purchase("p2", "anna", TIME.plusSeconds(1), "A", line("SKU-1", 1, "14.00")),
                refund("r1", "anna", LATER, "A", line("SKU-1", 2, "10.00")),
                purchase("p3", "anna", TIME.minusSeconds(60), "B", line("SKU-3", 2, "7.50")),
                refund("r2", "anna", LATER, "B"),
                refund("r3", "anna", LATER, "C", line("SKU-1", 1, "10.00"))));
        Collections.shuffle(events, new Random(seed));
        int cut = (int) (seed % events.size());

        shop.log().record(events.subList(0, cut));
        shop.log().record(events.subList(cut, events.size()));
        shop.log().record(events);

        List<Order> orders =
                shop.log().listOrders(shop.customers().findIdByShopId("anna").orElseThrow(), 10);
        assertThat(orders).extracting(Order::orderId).containsExactly("A", "B", "C");
        assertThat(orders).extracting(Order::orderedAt).containsExactly(TIME, TIME.minusSeconds(60), null);
        assertThat(orders.getFirst().lines())
                .containsExactlyInAnyOrder(orderLine("SKU-1", 4, 2, "11.00"), orderLine("SKU-2", 1, 0, "5.00"));
        assertThat(orders.get(1).lines()).containsExactly(orderLine("SKU-3", 2, 2, "7.50"));
        assertThat(orders.get(2).lines()).containsExactly(orderLine("SKU-1", 0, 1, "10.00"));
    }

    @Test
    void record_purchaseWithoutTransaction_isBehaviourWithoutOrder() {
        shop.log()
                .record(List.of(EventDrafts.of(
                        "p1",
                        dev.baize.domain.interaction.InteractionType.PURCHASE,
                        "anna",
                        TIME,
                        null,
                        line("SKU-1", 1, "10.00"))));

        assertThat(shop.log().countInteractions()).isEqualTo(1);
        assertThat(shop.log().listOrders(shop.customers().findIdByShopId("anna").orElseThrow(), 10))
                .isEmpty();
    }

    @Test
    void record_pageWithSomebodyElsesOrderNumber_leavesThatOrderAlone() {
        shop.log()
                .record(List.of(
                        purchase("p1", "anna", TIME, "A", line("SKU-1", 1, "10.00")),
                        purchase("p2", null, TIME, "guest", line("SKU-1", 1, "10.00"))));

        shop.log()
                .record(List.of(
                        fromPage(purchase("p3", "mallory", LATER, "A", line("SKU-2", 9, "1.00"))),
                        fromPage(purchase("p4", null, LATER, "A", line("SKU-2", 9, "1.00"))),
                        fromPage(purchase("p5", "mallory", LATER, "guest", line("SKU-2", 9, "1.00"))),
                        fromPage(purchase("p6", "mallory", LATER, "own", line("SKU-2", 1, "1.00")))));
        shop.log().record(List.of(purchase("p7", "bert", LATER, "A", line("SKU-2", 9, "1.00"))));

        assertThat(ordersOf("anna"))
                .singleElement()
                .extracting(Order::lines)
                .isEqualTo(List.of(orderLine("SKU-1", 1, 0, "10.00")));
        assertThat(ordersOf("mallory")).extracting(Order::orderId).containsExactly("own");
        assertThat(ordersOf("bert")).isEmpty();
        assertThat(shop.log().countInteractions())
                .as("what they did is stored all the same")
                .isEqualTo(7);
    }

    private List<Order> ordersOf(String customer) {
        return shop.log().listOrders(shop.customers().findIdByShopId(customer).orElseThrow(), 10);
    }

    private static EventDraft fromPage(EventDraft event) {
        return new EventDraft(
                event.eventId(),
                event.type(),
                event.shopCustomerId(),
                event.sessionId(),
                event.occurredAt(),
                event.items(),
                event.searchTerm(),
                event.transactionId(),
                event.decisionId(),
                "browser");
    }

    private Order.Line orderLine(String item, int quantity, int returned, String price) {
        long id = shop.catalog().getItem(item).id();
        return new Order.Line(id, quantity, returned, new BigDecimal(price), "EUR");
    }
}
