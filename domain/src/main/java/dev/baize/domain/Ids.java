package dev.baize.domain;

import java.security.SecureRandom;
import java.time.Instant;

/// Makes ids that sort by time: ULIDs, 26 characters of [Base32].
///
/// Source: <https://github.com/ulid/spec>, with its monotonic rule inside one millisecond.
public final class Ids {
    private static final int CHARACTERS = 26;
    private static final int TIME_BYTES = 6;
    private static final int RANDOM_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Ids SHARED = new Ids();

    private final byte[] random = new byte[RANDOM_BYTES];
    private long lastMillis = Long.MIN_VALUE;

    private Ids() {}

    /// A new id, greater than every id this process made before. Safe to call from any thread.
    public static String newId() {
        return SHARED.next(Instant.now().toEpochMilli());
    }

    private synchronized String next(long now) {
        if (now > lastMillis) {
            lastMillis = now;
            RANDOM.nextBytes(random);
        } else {
            increment();
        }
        return Base32.encode(bits(lastMillis), CHARACTERS);
    }

    private void increment() {
        int at = RANDOM_BYTES - 1;
        while (at >= 0 && ++random[at] == 0) {
            at--;
        }
        if (at < 0) {
            lastMillis++;
        }
    }

    /// 130 bits: two zeros, 48 bits of time, 80 random bits.
    private byte[] bits(long millis) {
        var plain = new byte[TIME_BYTES + RANDOM_BYTES];
        for (int i = 0; i < TIME_BYTES; i++) {
            plain[i] = (byte) (millis >> 8 * (TIME_BYTES - 1 - i));
        }
        System.arraycopy(random, 0, plain, TIME_BYTES, RANDOM_BYTES);
        var shifted = new byte[plain.length + 1];
        for (int i = 0; i < plain.length; i++) {
            shifted[i] |= (byte) ((plain[i] & 0xFF) >> 2);
            shifted[i + 1] = (byte) (plain[i] << 6);
        }
        return shifted;
    }
}
