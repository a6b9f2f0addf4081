package dev.baize.web.shelf;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ItemAddressTest {
    @Test
    void address_idWithReservedCharacters_isEncoded() {
        assertThat(ItemCell.address("A/B #1?&茶")).isEqualTo("catalogue/item?id=A%2FB+%231%3F%26%E8%8C%B6");
    }
}
