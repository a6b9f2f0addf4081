package dev.baize.web.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baize.domain.access.ApiKey;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// How fast each key may call: a token bucket per server key, and per browser key and address, because a browser
/// key is shared by everyone who opens the page.
///
/// Buckets live in this server's memory: behind several servers each counts by itself.
@ApplicationScoped
public class RateLimits {
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int MOST_BUCKETS = 100_000;

    private final RestSettings settings;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    protected RateLimits() {
        this(new RestSettings());
    }

    @Inject
    public RateLimits(RestSettings settings) {
        this(settings, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimits(RestSettings settings, TimeMeter clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Takes one call off the key's account.
    ///
    /// @param address of the caller
    public Standing take(ApiKey key, String address) {
        boolean browser = key.kind() == ApiKey.Kind.BROWSER;
        int perSecond = browser ? settings.browserPerSecond() : settings.serverPerSecond();
        String account = browser ? key.keyId() + " " + address : key.keyId();
        var probe = buckets.get(account, _ -> bucket(perSecond)).tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                perSecond * settings.burstSeconds(),
                settings.burstSeconds(),
                probe.getRemainingTokens(),
                seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(int perSecond) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity((long) perSecond * settings.burstSeconds())
                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static long seconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, 1_000_000_000L));
    }

    /// @param admitted whether the call may go on
    /// @param quota calls per window
    /// @param window seconds
    /// @param remaining calls that may come at once
    /// @param waitSeconds until the account is full again, or, when not admitted, until the next call may come
    public record Standing(boolean admitted, long quota, int window, long remaining, long waitSeconds) {
        String policy() {
            return "\"key\";q=" + quota + ";w=" + window;
        }

        String state() {
            return "\"key\";r=" + remaining + ";t=" + waitSeconds;
        }
    }
}
