package dev.baize.domain.access.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A password as it is stored: `pbkdf2-sha256$<rounds>$<salt>$<hash>`, salt and hash in base 64.
///
/// Source: RFC 8018, PBKDF2; 600,000 rounds of HMAC-SHA256 is the OWASP Password Storage Cheat Sheet's figure.
final class PasswordHash {
    static final int ROUNDS = 600_000;
    private static final String FORM = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    static String of(char[] password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                FORM,
                Integer.toString(ROUNDS),
                base64.encodeToString(salt),
                base64.encodeToString(derive(password, salt, ROUNDS, HASH_BYTES)));
    }

    /// @throws IllegalStateException when `stored` is not of our form
    static boolean matches(char[] password, String stored) {
        String[] parts = stored.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(FORM)) {
            throw new IllegalStateException("A stored password hash is not of the form pbkdf2-sha256$…");
        }
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1]), expected.length));
    }

    static byte[] derive(char[] password, byte[] salt, int rounds, int bytes) {
        var spec = new PBEKeySpec(password, salt, rounds, bytes * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform of ours has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
