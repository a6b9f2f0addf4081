package dev.baize.web.portal;

import dev.baize.domain.DomainException;
import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignInThrottleTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SignInThrottle throttle = new SignInThrottle(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void requireRoom_twentyWrongPasswords_closesTheAddressAndNoOther() {
        wrong("203.0.113.7", SignInThrottle.TRIES);

        assertThatThrownBy(() -> throttle.requireRoom("203.0.113.7"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.UNAVAILABLE));
        assertThatCode(() -> throttle.requireRoom("203.0.113.8")).doesNotThrowAnyException();
    }

    @Test
    void requireRoom_afterAWhile_opensForOneMore() {
        wrong("203.0.113.7", SignInThrottle.TRIES);
        nanos.addAndGet(SignInThrottle.ONE_MORE_EVERY.toNanos());

        assertThatCode(() -> throttle.requireRoom("203.0.113.7")).doesNotThrowAnyException();
        wrong("203.0.113.7", 1);
        assertThatThrownBy(() -> throttle.requireRoom("203.0.113.7")).isInstanceOf(DomainException.class);
    }

    private void wrong(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.countWrong(address);
        }
    }
}
