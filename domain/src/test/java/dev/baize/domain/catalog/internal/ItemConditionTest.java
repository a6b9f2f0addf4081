package dev.baize.domain.catalog.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.catalog.ItemQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ItemConditionTest {
    /// The last overflows an int where its digits before the point are counted.
    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e12", "1e999999999", "1e-999999999", "1e2147483647"})
    void priceMax_thatNoItemCanHave_isRefusedBeforeItIsWrittenOut(String price) {
        assertThatThrownBy(() -> new ItemCondition(upTo(price)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.field()).isEqualTo("price_max"));
    }

    @Test
    void priceMax_ofUsualSize_isAsked() {
        assertThat(new ItemCondition(upTo("49.90")).arguments()).contains(new BigDecimal("49.90"));
    }

    private static ItemQuery upTo(String price) {
        return new ItemQuery(null, null, new BigDecimal(price), false, null, 10);
    }
}
