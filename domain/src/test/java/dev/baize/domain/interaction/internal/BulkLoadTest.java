package dev.baize.domain.interaction.internal;

import dev.baize.domain.interaction.BulkLoad;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.interaction.RecordResult;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import static dev.baize.domain.interaction.internal.EventDrafts.TIME;
import static dev.baize.domain.interaction.internal.EventDrafts.line;
import static dev.baize.domain.interaction.internal.EventDrafts.of;
import static dev.baize.domain.interaction.internal.EventDrafts.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BulkLoadTest {
    private final ShopFixture shop = new ShopFixture();

    @Test
    void events_withOrders_areStoredWithCustomersItemsAndOrders() {
        RecordResult result = shop.transactions().lasting(Duration.ofMinutes(1), () -> {
            BulkLoad.Load load = shop.bulkLoad().begin();
            load.events(history(0, 3_000));
            return load.events(history(2_999, 6_000));
        });

        assertThat(result.accepted()).isEqualTo(3_000);
        assertThat(result.duplicateIndexes()).containsExactly(0);
        assertThat(shop.log().countInteractions()).isEqualTo(6_000);
        assertThat(shop.customers().countCustomers()).isEqualTo(200);
        assertThat(shop.database().number("SELECT SUM(quantity) AS n FROM order_line"))
                .isEqualTo(6_000);
        assertThat(shop.recorded().heard()).isEmpty();
        var customer = shop.customers().findByShopId("customer-7").orElseThrow();
        assertThat(customer.firstSeen()).isEqualTo(TIME.plusSeconds(7).minus(Duration.ofDays(1)));
    }

    @Test
    void events_callerFails_leavesNothing() {
        assertThatThrownBy(() -> shop.transactions().lasting(Duration.ofMinutes(1), () -> {
                    shop.bulkLoad().begin().events(history(0, 100));
                    throw new IllegalArgumentException("row 101 is broken");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(shop.log().countInteractions()).isZero();
        assertThat(shop.customers().countCustomers()).isZero();
        assertThat(shop.customers().findIdByShopId("customer-7")).isEmpty();
    }

    @Test
    void events_aBrokenOne_isRejectedWithItsPlace() {
        RecordResult result = shop.transactions()
                .requiresNew(() -> shop.bulkLoad()
                        .begin()
                        .events(List.of(
                                view("e1", "anna", "SKU-1"), view("e2", "anna", " "), view("e3", "anna", "SKU-1"))));

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rejected())
                .containsExactly(new RecordResult.Rejection(
                        1, "items[0].item_id must have 1 to 100 characters and no control characters"));
    }

    @Test
    void begin_withoutTransaction_isRefused() {
        assertThatIllegalStateException().isThrownBy(() -> shop.bulkLoad().begin());
    }

    private static List<EventDraft> history(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> of(
                        "event-" + i,
                        InteractionType.PURCHASE,
                        "customer-" + i % 200,
                        TIME.plusSeconds(i).minus(Duration.ofDays(1)),
                        "order-" + i / 5,
                        line("SKU-" + i % 400, 1, "3.50")))
                .toList();
    }
}
