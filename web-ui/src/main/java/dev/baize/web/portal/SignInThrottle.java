package dev.baize.web.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baize.domain.DomainException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Slows down whoever tries one name after another: an address has 20 wrong passwords, and another one every six
/// seconds. The lock of a single account stands beside it, see [dev.baize.domain.access.People#authenticate].
@Singleton
class SignInThrottle {
    static final int TRIES = 20;
    static final Duration ONE_MORE_EVERY = Duration.ofSeconds(6);
    private static final int MOST_ADDRESSES = 100_000;

    private final TimeMeter clock;
    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(ONE_MORE_EVERY.multipliedBy(TRIES))
            .build();

    @Inject
    SignInThrottle() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    SignInThrottle(TimeMeter clock) {
        this.clock = clock;
    }

    /// @throws DomainException of kind UNAVAILABLE when the address has used up its tries
    void requireRoom(String address) {
        if (bucket(address).getAvailableTokens() == 0) {
            throw new DomainException(
                    DomainException.Kind.UNAVAILABLE, null, "Too many wrong passwords came from this address");
        }
    }

    void countWrong(String address) {
        bucket(address).tryConsume(1);
    }

    private Bucket bucket(String address) {
        return addresses.get(
                address,
                _ -> Bucket.builder()
                        .withCustomTimePrecision(clock)
                        .addLimit(limit -> limit.capacity(TRIES).refillGreedy(1, ONE_MORE_EVERY))
                        .build());
    }
}
