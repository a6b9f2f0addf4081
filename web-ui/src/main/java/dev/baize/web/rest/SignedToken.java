package dev.baize.web.rest;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;

/// A JWT in compact form, signed by HMAC-SHA256 and by nothing else.
///
/// Source: RFC 7515 (JWS), RFC 7519 (JWT), RFC 8725 (best practice: the algorithm is fixed here, not read there).
final class SignedToken {
    private static final int MAX_LENGTH = 4_096;
    private static final String ALGORITHM = "HS256";

    private SignedToken() {}

    /// The claims of a token whose signature is right; empty for every other text.
    static Optional<JsonObject> verify(String token, byte[] secret) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > MAX_LENGTH || parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] signature = signature(parts[0] + "." + parts[1], secret).getBytes(StandardCharsets.US_ASCII);
            boolean right = MessageDigest.isEqual(signature, parts[2].getBytes(StandardCharsets.US_ASCII));
            return right && isOurs(parse(parts[0])) ? Optional.of(parse(parts[1])) : Optional.empty();
        } catch (IllegalArgumentException | JsonException notAToken) {
            return Optional.empty();
        }
    }

    /// A critical extension is one that must be understood, and none is.
    private static boolean isOurs(JsonObject header) {
        return ALGORITHM.equals(header.getString("alg", "")) && !header.containsKey("crit");
    }

    private static JsonObject parse(String part) {
        try (var reader = Json.createReader(new StringReader(new String(decode(part), StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    /// Compared as text, so that a signature has one form only: base 64 leaves two bits of its last digit unused.
    private static String signature(String signed, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
