package dev.baize.web.customers;

import dev.baize.domain.interaction.Order;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class OrderValueTest {
    @Test
    void of_returnedAndUnpricedPieces_areTakenOff() {
        Order order = new Order("a", null, List.of(line(3, 1, "10.00"), line(2, 0, null), line(1, 0, "0.50")));

        assertThat(OrderValue.of(order)).isEqualByComparingTo("20.50");
    }

    @Test
    void of_moreReturnedThanBought_isNothing() {
        assertThat(OrderValue.of(new Order("a", null, List.of(line(1, 5, "3.00")))))
                .isZero();
    }

    private static Order.Line line(int bought, int returned, @Nullable String price) {
        return new Order.Line(1, bought, returned, price == null ? null : new BigDecimal(price), "EUR");
    }
}
