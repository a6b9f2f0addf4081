package dev.baize.domain.catalog.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.catalog.ItemsChanged;
import dev.baize.domain.interaction.internal.ShopFixture;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AvailabilityTest {
    private final ShopFixture shop = new ShopFixture();

    @Test
    void offerItem_withdrawnBefore_isOfferedAgainAsItWas() {
        List<Long> ids = shop.catalog().putItems(List.of(cup()));
        shop.catalog().withdrawItem("CUP");

        shop.catalog().offerItem("CUP");

        assertThat(shop.catalog().getItem("CUP").available()).isTrue();
        assertThat(shop.catalog().getItem("CUP").price()).isEqualByComparingTo("9.50");
        assertThat(shop.itemsChanged().heard())
                .containsExactly(new ItemsChanged(ids), new ItemsChanged(ids), new ItemsChanged(ids));
    }

    @Test
    void offerItem_unknown_isRefused() {
        assertThatThrownBy(() -> shop.catalog().offerItem("nothing"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
    }

    private static ItemDraft cup() {
        return new ItemDraft(
                "CUP",
                "en",
                "Cup",
                null,
                Map.of(),
                null,
                null,
                new BigDecimal("9.50"),
                "EUR",
                null,
                null,
                Map.of(),
                true,
                false);
    }
}
