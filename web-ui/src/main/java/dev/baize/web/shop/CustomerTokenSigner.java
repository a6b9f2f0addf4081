package dev.baize.web.shop;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.json.Json;

/// Signs a customer token as a shop's server does: a JSON Web Token with HMAC-SHA256 (RFC 7519, RFC 7515).
final class CustomerTokenSigner {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

    private CustomerTokenSigner() {}

    /// @param customer the shop's customer id, the token's `sub`
    static String sign(String customer, Instant expiry, byte[] secret) {
        String claims = Json.createObjectBuilder()
                .add("sub", customer)
                .add("iat", Instant.now().getEpochSecond())
                .add("exp", expiry.getEpochSecond())
                .build()
                .toString();
        String signed = HEADER + "." + encode(claims);
        return signed + "." + BASE64.encodeToString(mac(signed, secret));
    }

    private static byte[] mac(String text, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks HmacSHA256, which every one must have", e);
        }
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
