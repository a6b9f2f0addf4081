package dev.baize.web.rest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

/// The vectors are RFC 7515, appendix A.1 (HS256) and A.5 (none).
class SignedTokenTest {
    private static final byte[] KEY = Base64.getUrlDecoder()
            .decode("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");
    private static final String HEADER = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9";
    private static final String PAYLOAD =
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt" + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    private static final String SIGNATURE = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    @Test
    void verify_publishedToken_givesItsClaims() {
        var claims = SignedToken.verify(HEADER + "." + PAYLOAD + "." + SIGNATURE, KEY);

        assertThat(claims.orElseThrow().getString("iss")).isEqualTo("joe");
        assertThat(claims.orElseThrow().getInt("exp")).isEqualTo(1_300_819_380);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "." + PAYLOAD + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl",
                HEADER + "." + PAYLOAD + ".",
                HEADER + "." + PAYLOAD,
                "eyJhbGciOiJub25lIn0." + PAYLOAD + ".",
                "eyJhbGciOiJub25lIn0." + PAYLOAD + "." + SIGNATURE,
                "..",
                "not a token",
                HEADER + "." + PAYLOAD + "." + SIGNATURE + ".x",
            })
    void verify_anythingElse_isEmpty(String token) {
        assertThat(SignedToken.verify(token, KEY)).isEmpty();
    }

    @Test
    void verify_otherKey_isEmpty() {
        assertThat(SignedToken.verify(HEADER + "." + PAYLOAD + "." + SIGNATURE, new byte[] {1, 2, 3}))
                .isEmpty();
    }

    /// The signature is right for its own algorithm, but the algorithm is not ours.
    @Test
    void verify_rightSignatureUnderAnotherAlgorithmName_isEmpty() {
        assertThat(SignedToken.verify(Tokens.sign("{\"alg\":\"HS512\"}", "{\"sub\":\"c\"}", KEY), KEY))
                .isEmpty();
        assertThat(SignedToken.verify(
                        Tokens.sign("{\"alg\":\"HS256\",\"crit\":[\"b64\"]}", "{\"sub\":\"c\"}", KEY), KEY))
                .isEmpty();
    }
}
