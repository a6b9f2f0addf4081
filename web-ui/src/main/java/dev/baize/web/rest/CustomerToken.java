package dev.baize.web.rest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/// Says which signed-in customer stands behind a browser key: `sub` is the shop's customer id, `exp` lies at most an
/// hour ahead, `nbf` and `iat`, where given, lie behind. Clocks may differ by 30 s.
final class CustomerToken {
    static final String HEADER = "X-Baize-Customer-Token";
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int MAX_CUSTOMER_ID = 200;

    private CustomerToken() {}

    /// The shop's customer id, when the token is right and valid now.
    static Optional<String> customer(String token, byte[] secret, Instant now) {
        return SignedToken.verify(token, secret)
                .filter(claims -> isCurrent(claims, now))
                .flatMap(CustomerToken::subject);
    }

    private static boolean isCurrent(JsonObject claims, Instant now) {
        Instant expiry = time(claims, "exp");
        return expiry != null
                && now.isBefore(expiry.plus(SKEW))
                && !expiry.isAfter(now.plus(LONGEST).plus(SKEW))
                && isPastOrAbsent(claims, "nbf", now)
                && isPastOrAbsent(claims, "iat", now);
    }

    private static boolean isPastOrAbsent(JsonObject claims, String name, Instant now) {
        if (!claims.containsKey(name)) {
            return true;
        }
        Instant time = time(claims, name);
        return time != null && !time.isAfter(now.plus(SKEW));
    }

    /// NumericDate of RFC 7519: seconds, perhaps with a fraction; far outside any calendar counts as not a time.
    private static @Nullable Instant time(JsonObject claims, String name) {
        return claims.get(name) instanceof JsonNumber number && Math.abs(number.doubleValue()) < 1e11
                ? Instant.ofEpochSecond(number.longValue())
                : null;
    }

    private static Optional<String> subject(JsonObject claims) {
        return claims.get("sub") instanceof JsonString text
                        && !text.getString().isBlank()
                        && text.getString().length() <= MAX_CUSTOMER_ID
                ? Optional.of(text.getString())
                : Optional.empty();
    }
}
