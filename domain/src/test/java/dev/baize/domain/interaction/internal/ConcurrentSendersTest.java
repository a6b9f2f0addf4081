package dev.baize.domain.interaction.internal;

import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionsRecorded;
import dev.baize.domain.interaction.Order;
import dev.baize.domain.interaction.RecordResult;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static dev.baize.domain.interaction.internal.EventDrafts.TIME;
import static dev.baize.domain.interaction.internal.EventDrafts.line;
import static dev.baize.domain.interaction.internal.EventDrafts.purchase;
import static dev.baize.domain.interaction.internal.EventDrafts.view;
import static org.assertj.core.api.Assertions.assertThat;

/// Senders that retry, and load balancers that send twice, must not double anything or lose anything.
class ConcurrentSendersTest {
    private static final int SENDERS = 8;

    private final ShopFixture shop = new ShopFixture();

    @Test
    void record_sameEventsFromEightSendersAtOnce_areStoredOnce() throws Exception {
        List<EventDraft> events = IntStream.range(0, 100)
                .mapToObj(i -> view("e" + i, "customer-" + i % 20, "SKU-" + i % 30))
                .toList();

        List<RecordResult> results = atOnce(sender -> shop.log().record(shuffled(events, sender)));

        assertThat(results.stream().mapToInt(RecordResult::accepted).sum()).isEqualTo(100);
        assertThat(results.stream().mapToInt(RecordResult::duplicates).sum()).isEqualTo(700);
        assertThat(shop.log().countInteractions()).isEqualTo(100);
        assertThat(shop.customers().countCustomers()).isEqualTo(20);
        assertThat(shop.catalog().countItems()).isEqualTo(30);
        assertThat(shop.recorded().heard().stream()
                        .map(InteractionsRecorded::interactions)
                        .flatMap(List::stream)
                        .map(Interaction::eventId))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void record_overlappingPurchasesFromEightSenders_addUpToOneOrder() throws Exception {
        List<EventDraft> events = IntStream.range(0, 40)
                .mapToObj(i -> purchase("p" + i, "anna", TIME, "order-1", line("SKU-" + i % 5, 1, "2.00")))
                .toList();

        atOnce(sender -> {
            for (EventDraft event : shuffled(events, sender)) {
                shop.log().record(List.of(event));
            }
            return sender;
        });

        long anna = shop.customers().findIdByShopId("anna").orElseThrow();
        List<Order> orders = shop.log().listOrders(anna, 10);
        assertThat(orders).hasSize(1);
        assertThat(orders.getFirst().lines()).hasSize(5).allSatisfy(line -> {
            assertThat(line.quantity()).isEqualTo(8);
            assertThat(line.price()).isEqualByComparingTo("2.00");
        });
    }

    @Test
    void eraseCustomer_whileEventsArrive_leavesNoRowThatPointsToTheErased() throws Exception {
        shop.log().record(List.of(view("first", "anna", "SKU-1")));

        atOnce(sender -> {
            for (int i = 0; i < 15; i++) {
                if (sender == 0) {
                    shop.customers()
                            .findIdByShopId("anna")
                            .ifPresent(id -> shop.customers().eraseCustomer(id, "operator"));
                } else {
                    shop.log().record(List.of(view("e-" + sender + "-" + i, "anna", "SKU-1")));
                }
            }
            return sender;
        });

        assertThat(shop.log().countInteractions()).isEqualTo(1 + 7 * 15);
        assertThat(shop.database().number("""
                                SELECT COUNT(*) AS n FROM interaction n LEFT JOIN customer c ON c.id = n.customer_id
                                WHERE n.customer_id IS NOT NULL AND c.id IS NULL""")).isZero();
    }

    private static List<EventDraft> shuffled(List<EventDraft> events, int seed) {
        List<EventDraft> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static <T> List<T> atOnce(Sender<T> sender) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(SENDERS);
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            List<Callable<T>> calls = IntStream.range(0, SENDERS)
                    .<Callable<T>>mapToObj(number -> () -> {
                        start.await();
                        return sender.send(number);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    @FunctionalInterface
    private interface Sender<T> {
        T send(int number) throws Exception;
    }
}
