package dev.baize.languagemodel.training;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SecureNoiseTest {
    private static final int DRAWS = 200_000;

    private final SecureNoise noise = new SecureNoise(new byte[32]);

    /// Mean, variance, kurtosis and tails of the normal distribution, each within five standard errors.
    @Test
    void noise_isNormal() {
        double sigma = 3;
        float[] draws = new float[DRAWS];
        noise.addTo(draws, sigma);
        double mean = 0;
        double second = 0;
        double fourth = 0;
        int beyondTwo = 0;
        for (float draw : draws) {
            double z = draw / sigma;
            mean += z / DRAWS;
            second += z * z / DRAWS;
            fourth += z * z * z * z / DRAWS;
            beyondTwo += Math.abs(z) > 2 ? 1 : 0;
        }
        assertThat(mean).isCloseTo(0, within(5 / Math.sqrt(DRAWS)));
        assertThat(second).isCloseTo(1, within(5 * Math.sqrt(2.0 / DRAWS)));
        assertThat(fourth).isCloseTo(3, within(5 * Math.sqrt(96.0 / DRAWS)));
        assertThat(beyondTwo / (double) DRAWS).isCloseTo(0.0455, within(5 * Math.sqrt(0.0455 / DRAWS)));
    }

    /// What is released lies on the grid, whatever the value was: the low bits tell nothing.
    @Test
    void values_areRoundedToTheGrid() {
        float[] values = new float[1000];
        Arrays.fill(values, 0.1f);
        noise.addTo(values, 1 << 20);
        for (float value : values) {
            assertThat(value * 8).isEqualTo((float) Math.rint(value * 8));
        }
        assertThat(SecureNoise.rounding(4, 1 << 20)).isEqualTo(0.25);
    }

    @Test
    void differentKeys_drawDifferently_andTheSameKeyTheSame() {
        float[] first = draw(new SecureNoise(new byte[32]));
        assertThat(draw(new SecureNoise(new byte[32]))).isEqualTo(first);
        assertThat(draw(new SecureNoise())).isNotEqualTo(first);
    }

    private static float[] draw(SecureNoise noise) {
        float[] values = new float[8];
        noise.addTo(values, 1);
        return values;
    }
}
