package dev.baize.domain.access.internal;

import dev.baize.domain.Base32;
import dev.baize.domain.DomainException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;

/// What a password must be, and passwords we make ourselves.
final class PasswordRules {
    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    /// Length rather than character classes, as NIST SP 800-63B, section 5.1.1.2, advises.
    ///
    /// @throws DomainException of kind INVALID
    static void check(String username, char[] current, char[] replacement) {
        if (replacement.length < MIN_LENGTH || replacement.length > MAX_LENGTH) {
            throw DomainException.invalid("password", "password must have 12 to 200 characters");
        }
        if (Arrays.equals(current, replacement)) {
            throw DomainException.invalid("password", "password must differ from the current one");
        }
        if (new String(replacement).toLowerCase(Locale.ROOT).contains(username)) {
            throw DomainException.invalid("password", "password must not contain the user name");
        }
        if (new String(replacement).chars().distinct().count() < 5) {
            throw DomainException.invalid("password", "password must have at least 5 different characters");
        }
    }

    /// 80 random bits in four groups, easy to type from a screen.
    static String generate() {
        var bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        String text = Base32.encode(bytes, 16);
        return String.join("-", text.substring(0, 4), text.substring(4, 8), text.substring(8, 12), text.substring(12));
    }
}
