package dev.baize.languagemodel.accounting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RenyiDivergenceTest {

    /// The definition: the moment of the likelihood ratio under N(0, σ²), integrated on a fine grid.
    @ParameterizedTest
    @CsvSource({"2.5,0.01,1.5", "2.5,0.01,2.5", "1,0.001,2", "1.2,0.1,7.3", "0.8,0.3,3", "10,0.01,20", "3,0.99,4.5"})
    void ofSampledGaussian_isTheIntegral(double sigma, double q, double order) {
        double step = sigma / 2000;
        double sum = 0;
        for (double x = -30 * sigma; x < 30 * sigma + 2 * order; x += step) {
            double ratio = 1 - q + q * Math.exp((2 * x - 1) / (2 * sigma * sigma));
            sum += Math.exp(order * Math.log(ratio) - x * x / (2 * sigma * sigma)) * step;
        }
        double divergence = Math.log(sum / (sigma * Math.sqrt(2 * Math.PI))) / (order - 1);
        double found = RenyiDivergence.ofSampledGaussian(sigma, q, order);
        assertThat(found).isCloseTo(divergence, within(1e-9 + 1e-7 * divergence));
        assertThat(RenyiDivergence.boundOfSampledGaussian(sigma, q, order)).isGreaterThanOrEqualTo(found - 1e-15);
    }

    @Test
    void ofExponentialMechanism_ordersBetweenItsEnds() {
        double kullbackLeibler = RenyiDivergence.ofExponentialMechanism(1, 1);
        assertThat(RenyiDivergence.ofExponentialMechanism(1, 1.000001)).isCloseTo(kullbackLeibler, within(1e-5));
        assertThat(RenyiDivergence.ofExponentialMechanism(1, 2)).isBetween(kullbackLeibler, 0.25);
        assertThat(RenyiDivergence.ofExponentialMechanism(1, 500)).isBetween(0.9, 1.0);
    }
}
