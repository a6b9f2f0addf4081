package dev.baize.it.bench;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatenciesTest {
    @Test
    void percentile_oneToTenThousandMicroseconds_isTheNearestRank() {
        var even = new Latencies();
        var odd = new Latencies();
        for (int micros = 10_000; micros > 0; micros--) {
            (micros % 2 == 0 ? even : odd).add(micros * 1_000L);
        }
        even.merge(odd);
        assertThat(even.percentile(0.5)).isEqualTo(5.0);
        assertThat(even.percentile(0.99)).isEqualTo(9.9);
        assertThat(even.percentile(1)).isEqualTo(10.0);
    }

    @Test
    void percentile_nothingMeasured_isNoNumber() {
        assertThat(new Latencies().percentile(0.5)).isNaN();
    }
}
