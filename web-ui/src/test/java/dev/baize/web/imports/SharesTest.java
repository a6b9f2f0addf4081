package dev.baize.web.imports;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharesTest {
    @Test
    void share_partOfAWhole_isItsFraction() {
        assertThat(Shares.share(541_909 / 4.0, 541_909)).isEqualTo(0.25);
    }

    @Test
    void share_ofNothing_isZero() {
        assertThat(Shares.share(0, 0)).isZero();
    }
}
