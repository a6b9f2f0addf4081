package dev.baize.domain.access.internal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PasswordHashTest {
    /// RFC 7914, section 11: the first 32 bytes of both vectors.
    @ParameterizedTest
    @CsvSource({
        "passwd, salt, 1, 55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc",
        "Password, NaCl, 80000, 4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
    })
    void derive_publishedVector_agrees(String password, String salt, int rounds, String expected) {
        byte[] derived =
                PasswordHash.derive(password.toCharArray(), salt.getBytes(StandardCharsets.US_ASCII), rounds, 32);

        assertThat(HexFormat.of().formatHex(derived)).isEqualTo(expected);
    }

    @Test
    void of_samePasswordTwice_differsYetBothMatch() {
        String first = PasswordHash.of("correct horse 白泽".toCharArray());
        String second = PasswordHash.of("correct horse 白泽".toCharArray());

        assertThat(first).startsWith("pbkdf2-sha256$600000$").isNotEqualTo(second);
        assertThat(PasswordHash.matches("correct horse 白泽".toCharArray(), first))
                .isTrue();
        assertThat(PasswordHash.matches("correct horse 白马".toCharArray(), first))
                .isFalse();
    }

    @Test
    void matches_foreignForm_isAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PasswordHash.matches("x".toCharArray(), "{bcrypt}$2a$10$abc"))
                .withMessageNotContaining("2a");
    }
}
