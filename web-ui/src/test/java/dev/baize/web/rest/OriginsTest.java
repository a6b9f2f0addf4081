package dev.baize.web.rest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class OriginsTest {
    private static final List<String> SHOP = List.of("https://shop.example");
    private static final List<String> SELF = List.of("self");

    @Test
    void isAmong_originHeader_decides() {
        assertThat(from("https://shop.example", null, null).isAmong(SHOP)).isTrue();
        assertThat(from("https://shop.example.evil.example", null, null).isAmong(SHOP))
                .isFalse();
        assertThat(from("https://evil.example", "same-origin", "https://shop.example/x")
                        .isAmong(SHOP))
                .isFalse();
        assertThat(from("null", null, null).isAmong(SHOP)).isFalse();
    }

    @Test
    void isAmong_ownPage_matchesSelfWhateverTheScheme() {
        assertThat(from("https://baize.example:8443", null, null).isAmong(SELF)).isTrue();
        assertThat(from("https://baize.example", null, null).isAmong(SELF)).isFalse();
        assertThat(from(null, "same-origin", null).isAmong(SELF)).isTrue();
        assertThat(from(null, "same-origin", null).isAmong(SHOP)).isFalse();
    }

    @Test
    void isAmong_noOriginHeader_fallsBackToTheReferer() {
        assertThat(from(null, "cross-site", "https://shop.example/item/1?a=b").isAmong(SHOP))
                .isTrue();
        assertThat(from(null, null, "https://evil.example/?https://shop.example")
                        .isAmong(SHOP))
                .isFalse();
        assertThat(from(null, null, "http://baize.example:8443/shop").isAmong(SELF))
                .isTrue();
        assertThat(from(null, null, "::").isAmong(SHOP)).isFalse();
    }

    @Test
    void isAmong_nothingKnownOfThePage_isFalse() {
        assertThat(from(null, null, null).isAmong(SHOP)).isFalse();
        assertThat(from(null, "cross-site", null).isAmong(SELF)).isFalse();
    }

    private static Origins from(@Nullable String origin, @Nullable String fetchSite, @Nullable String referer) {
        return new Origins(origin, fetchSite, referer, "baize.example:8443");
    }
}
