package dev.baize.web.rest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerTokenTest {
    private static final byte[] KEY = "a secret of a browser key".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    @Test
    void customer_validToken_isItsSubject() {
        String token = Tokens.sign("{\"sub\":\"小明@shop\",\"iat\":1799999990,\"exp\":1800000900}", KEY);

        assertThat(CustomerToken.customer(token, KEY, NOW)).contains("小明@shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sub\":\"c\"}",
                "{\"sub\":\"c\",\"exp\":\"1800000900\"}",
                "{\"sub\":\"c\",\"exp\":1799999969}",
                "{\"sub\":\"c\",\"exp\":1800003631}",
                "{\"sub\":\"c\",\"exp\":1e300}",
                "{\"sub\":\"c\",\"exp\":1800000900,\"nbf\":1800000031}",
                "{\"sub\":\"c\",\"exp\":1800000900,\"iat\":1800000031}",
                "{\"sub\":\"\",\"exp\":1800000900}",
                "{\"sub\":7,\"exp\":1800000900}",
                "{\"exp\":1800000900}",
                "[]",
            })
    void customer_claimsThatBreakARule_areNoCustomer(String claims) {
        assertThat(CustomerToken.customer(Tokens.sign(claims, KEY), KEY, NOW)).isEmpty();
    }

    @Test
    void customer_clocksHalfAMinuteApart_isStillTaken() {
        assertThat(CustomerToken.customer(Tokens.sign("{\"sub\":\"c\",\"exp\":1799999971}", KEY), KEY, NOW))
                .contains("c");
        assertThat(CustomerToken.customer(Tokens.sign("{\"sub\":\"c\",\"exp\":1800003630}", KEY), KEY, NOW))
                .contains("c");
    }
}
