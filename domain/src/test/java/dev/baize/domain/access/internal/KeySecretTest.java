package dev.baize.domain.access.internal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeySecretTest {
    @Test
    void generate_parsedAgain_isTheSameSecret() {
        var secret = KeySecret.generate();

        assertThat(KeySecret.parse(secret.text())).isEqualTo(secret);
        assertThat(secret.text()).matches("bz_[0-9A-HJKMNP-TV-Z]{12}_[0-9A-HJKMNP-TV-Z]{32}");
        assertThat(secret.hashesTo(KeySecret.generate(secret.keyId()).sha256())).isFalse();
    }

    @Test
    void toString_anySecret_hidesTheRandomPart() {
        var secret = KeySecret.generate();

        assertThat(secret.toString()).contains(secret.keyId()).doesNotContain(secret.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bz_", "bz_A_B", "sk_ABCDEFGHJKMN_ABCDEFGHJKMNPQRSTVWXYZ0123456789", "bz_A B_'--"})
    void parse_otherText_isNoSecret(String text) {
        assertThat(KeySecret.parse(text)).isNull();
    }
}
