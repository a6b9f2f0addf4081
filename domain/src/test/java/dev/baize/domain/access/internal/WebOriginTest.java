package dev.baize.domain.access.internal;

import dev.baize.domain.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebOriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https://shop.example",
        "HTTPS://Shop.Example/, https://shop.example",
        "https://shop.example:443, https://shop.example",
        "http://localhost:8080, http://localhost:8080",
        "self, self"
    })
    void normalise_origin_isAsBrowsersSendIt(String text, String expected) {
        assertThat(WebOrigin.normalise(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://*.example", "shop.example", "https://shop.example/path", "null", "ftp://a", ""})
    void normalise_anythingElse_isRefused(String text) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> WebOrigin.normalise(text));
    }
}
