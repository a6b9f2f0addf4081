package dev.baize.web.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs tokens as a shop's server does.
final class Tokens {
    private Tokens() {}

    static String sign(String claims, byte[] key) {
        return sign("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", claims, key);
    }

    static String sign(String header, String claims, byte[] key) {
        try {
            String signed = encode(header.getBytes(StandardCharsets.UTF_8)) + "."
                    + encode(claims.getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return signed + "." + encode(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
