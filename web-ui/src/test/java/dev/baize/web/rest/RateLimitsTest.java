package dev.baize.web.rest;

import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.Scope;
import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitsTest {
    private final Clock clock = new Clock();
    private final RateLimits limits = new RateLimits(new RestSettings(5_000, 30, 4, 1_000), clock);

    @Test
    void take_browserKey_admitsItsBurstThenAsksToWait() {
        long admitted = IntStream.range(0, 200)
                .filter(_ -> limits.take(key("BROWSER"), "10.0.0.1").admitted())
                .count();

        var refused = limits.take(key("BROWSER"), "10.0.0.1");

        assertThat(admitted).isEqualTo(120);
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.waitSeconds()).isEqualTo(1);
        assertThat(refused.policy()).isEqualTo("\"key\";q=120;w=4");
        assertThat(refused.state()).isEqualTo("\"key\";r=0;t=1");
    }

    @Test
    void take_aSecondLater_admitsASecondsWorth() {
        exhaust("10.0.0.1");
        clock.nanos += Duration.ofSeconds(1).toNanos();

        long admitted = IntStream.range(0, 200)
                .filter(_ -> limits.take(key("BROWSER"), "10.0.0.1").admitted())
                .count();

        assertThat(admitted).isEqualTo(30);
    }

    @Test
    void take_browserKeyFromAnotherAddress_hasItsOwnAccount() {
        exhaust("10.0.0.1");

        assertThat(limits.take(key("BROWSER"), "10.0.0.2").admitted()).isTrue();
    }

    @Test
    void take_serverKey_bearsABenchOfTwoThousandASecond() {
        long admitted = 0;
        for (int second = 0; second < 10; second++) {
            admitted += IntStream.range(0, 2_000)
                    .filter(_ -> limits.take(key("SERVER"), "10.0.0.1").admitted())
                    .count();
            clock.nanos += Duration.ofSeconds(1).toNanos();
        }

        assertThat(admitted).isEqualTo(20_000);
    }

    private void exhaust(String address) {
        while (limits.take(key("BROWSER"), address).admitted()) {
            // Each call takes one off.
        }
    }

    private static ApiKey key(String kind) {
        return new ApiKey(
                "K",
                "shop",
                ApiKey.Kind.valueOf(kind),
                Set.of(Scope.SEARCH_READ),
                List.of(),
                Instant.EPOCH,
                "test",
                null,
                null);
    }

    private static final class Clock implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
