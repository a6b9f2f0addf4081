package dev.baize.domain.access.internal;

import dev.baize.domain.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordRulesTest {
    private static final char[] CURRENT = "the old pass phrase".toCharArray();

    @ParameterizedTest
    @ValueSource(strings = {"short", "the old pass phrase", "xiaoming likes tea", "aaaaaaaaaaaaaaaa"})
    void check_weak_isRefusedWithoutEchoingIt(String password) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> PasswordRules.check("xiaoming", CURRENT, password.toCharArray()))
                .withMessageNotContaining(password)
                .satisfies(e -> assertThat(e.field()).isEqualTo("password"));
    }

    @Test
    void generate_always_passesItsOwnRules() {
        String password = PasswordRules.generate();

        PasswordRules.check("admin", CURRENT, password.toCharArray());
        assertThat(password).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}").isNotEqualTo(PasswordRules.generate());
    }
}
