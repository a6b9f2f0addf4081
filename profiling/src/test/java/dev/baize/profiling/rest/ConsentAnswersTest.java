package dev.baize.profiling.rest;

import dev.baize.domain.DomainException;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jakarta.json.JsonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConsentAnswersTest {
    @Test
    void read_purposesInAnyCase_areTheAnswers() {
        assertThat(read("{\"personalisation\": \"granted\", \"TRAINING\": \"DENIED\"}"))
                .isEqualTo(Map.of(Purpose.PERSONALISATION, Consent.GRANTED, Purpose.TRAINING, Consent.DENIED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                          | body
                    []                          | body
                    "granted"                   | body
                    {"marketing": "granted"}    | marketing
                    {"anna@shop.example": true} | body
                    {"training": "revoked"}     | training
                    {"training": "unknown"}     | training
                    {"training": true}          | training
                    {"training": null}          | training""")
    void read_whatIsNoAnswer_isRefusedByField(String body, String field) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''
            {"training": "granted"
            {training: "granted"}""")
    void read_whatIsNoJson_isMalformed(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(JsonException.class);
    }

    private static Map<Purpose, Consent> read(String body) {
        return ConsentAnswers.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
