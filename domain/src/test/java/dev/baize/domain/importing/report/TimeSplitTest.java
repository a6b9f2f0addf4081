package dev.baize.domain.importing.report;

import dev.baize.domain.importing.CleaningReport.Split;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class TimeSplitTest {
    @Test
    void of_hundredMoments_cutsAtEightyAndNinety() {
        Split split =
                Objects.requireNonNull(TimeSplit.of(LongStream.range(0, 100).toArray()));
        assertThat(split).isEqualTo(new Split(80, 10, 10, Instant.ofEpochMilli(80), Instant.ofEpochMilli(90)));
    }

    @Test
    void of_nothing_isNone() {
        assertThat(TimeSplit.of(new long[0])).isNull();
    }

    @Test
    void of_oneMoment_putsAllOnOneSide() {
        Split split = Objects.requireNonNull(TimeSplit.of(new long[] {5, 5, 5, 5}));
        assertThat(split.train()).isZero();
        assertThat(split.test()).isEqualTo(4);
    }

    @Test
    void of_manyEqualTimes_neverCutsThroughAMoment() {
        for (int seed = 0; seed < 200; seed++) {
            long[] times =
                    new Random(seed).longs(1 + seed, 0, 1 + seed / 5).sorted().toArray();
            Split split = Objects.requireNonNull(TimeSplit.of(times));
            long validationFrom = Objects.requireNonNull(split.validationFrom()).toEpochMilli();
            long testFrom = Objects.requireNonNull(split.testFrom()).toEpochMilli();
            assertThat(split.train())
                    .isEqualTo(Arrays.stream(times)
                            .filter(time -> time < validationFrom)
                            .count());
            assertThat(split.test())
                    .isEqualTo(Arrays.stream(times)
                            .filter(time -> time >= testFrom)
                            .count());
            assertThat(split.train() + split.validation() + split.test()).isEqualTo(times.length);
        }
    }
}
