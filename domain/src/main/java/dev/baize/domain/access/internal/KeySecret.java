package dev.baize.domain.access.internal;

import dev.baize.domain.Base32;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/// The text a caller presents: `bz_<keyId>_<random>`, with 60 bits of id and 160 random bits in base 32.
record KeySecret(String keyId, String text) {
    private static final Pattern FORM = Pattern.compile("bz_([0-9A-Za-z]{1,20})_[0-9A-Za-z]{32}");
    private static final int ID_CHARACTERS = 12;
    private static final int RANDOM_CHARACTERS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeySecret generate() {
        return generate(random(ID_CHARACTERS));
    }

    static KeySecret generate(String keyId) {
        return new KeySecret(keyId, "bz_" + keyId + "_" + random(RANDOM_CHARACTERS));
    }

    /// The secret in this text, or null when it does not have the form of one.
    static @Nullable KeySecret parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() ? new KeySecret(matcher.group(1), text) : null;
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Takes equally long wherever the two differ.
    boolean hashesTo(byte[] expected) {
        return MessageDigest.isEqual(sha256(), expected);
    }

    @Override
    public String toString() {
        return "bz_" + keyId + "_…";
    }

    private static String random(int characters) {
        var bytes = new byte[characters * 5 / 8 + 1];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes, characters);
    }
}
