package dev.baize.web.rest;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LimitedInputStreamTest {
    @Test
    void read_exactlyTheLimit_isWhole() throws IOException {
        var body = new LimitedInputStream(new ByteArrayInputStream(new byte[1_000]), 1_000);

        assertThat(body.readAllBytes()).hasSize(1_000);
    }

    @Test
    void read_oneMore_isRefused() {
        var body = new LimitedInputStream(new ByteArrayInputStream(new byte[1_001]), 1_000);

        assertThatExceptionOfType(BodyTooLargeException.class)
                .isThrownBy(body::readAllBytes)
                .satisfies(e -> assertThat(e.toProblem()).hasMessageContaining("1,000 bytes"));
    }
}
