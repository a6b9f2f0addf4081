package dev.baize.languagemodel.accounting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/// Constants are published; each names its source.
class AccountantsTest {

    /// Opacus, opacus/tests/accountants_test.py, test_rdp_accountant.
    @Test
    void rdp_epsilonOfOpacus() {
        assertThat(new RdpAccountant().epsilon(new SampledGaussian(1.5, 0.04, 2250), 1e-5))
                .isCloseTo(7.32911117143, within(1e-7));
    }

    /// σ = 1.3, q = 150/60,000, T = 6,000, computed with Opacus 1.5.
    @Test
    void rdp_epsilonOfMnistRun() {
        assertThat(new RdpAccountant().epsilon(new SampledGaussian(1.3, 150 / 60_000.0, 6_000), 1e-5))
                .isCloseTo(0.7242234026, within(1e-9));
    }

    /// σ = 0.7, q = 0.01, T = 120, computed with Google's dp_accounting.
    @Test
    void pld_epsilonOfDpAccounting() {
        assertThat(new PldAccountant().epsilon(new SampledGaussian(0.7, 0.01, 120), 1e-5))
                .isCloseTo(2.4612381, within(1e-6));
    }

    /// dp_accounting, pld_privacy_accountant_test.py, test_gaussian_basic: three runs at σ = √3 are one at σ = 1.
    @Test
    void pld_gaussianWithoutSampling_isExact() {
        assertThat(new PldAccountant().epsilon(new SampledGaussian(Math.sqrt(3), 1, 3), 0.126936))
                .isCloseTo(1, within(1e-3));
    }

    /// dp_accounting, pld_privacy_accountant_test.py, test_poisson_subsampled_gaussian.
    @Test
    void pld_subsampledGaussian() {
        SampledGaussian once = new SampledGaussian(0.5, 0.2, 1);
        SampledGaussian twice = new SampledGaussian(0.5, 0.2, 2);
        PldAccountant pld = new PldAccountant();
        assertThat(pld.epsilon(List.of(once, twice), 0.15594)).isCloseTo(1, within(1e-3));
        assertThat(pld.epsilon(new SampledGaussian(0.5, 0.2, 3), 0.15594)).isCloseTo(1, within(1e-3));
    }

    /// dp_accounting, pld/accountant_test.py, test_get_smallest_subsampled_gaussian_noise.
    @Test
    void pld_smallestNoiseOfDpAccounting_isWorthItsEpsilon() {
        assertThat(new PldAccountant().epsilon(new SampledGaussian(0.67379294682, 0.01, 1), 1e-5))
                .isCloseTo(1, within(1e-3));
    }

    /// Opacus, the same run as test_rdp_accountant with one step less, accountant prv.
    @Test
    void prv_epsilonOfOpacus() {
        assertThat(new PrvAccountant().epsilon(new SampledGaussian(1.5, 0.04, 2249), 1e-5))
                .isCloseTo(6.777395712150674, within(1e-7));
    }

    /// The same loss accounted in three ways: exact below its upper end below the moments bound.
    @ParameterizedTest
    @CsvSource({"1.5,0.04,2249,1e-5", "1.0,0.01,1000,1e-6", "0.8,0.02,300,1e-5", "4,0.3,500,1e-7"})
    void accountants_areOrdered(double sigma, double q, int steps, double delta) {
        SampledGaussian mechanism = new SampledGaussian(sigma, q, steps);
        double pld = new PldAccountant().epsilon(mechanism, delta);
        double prv = new PrvAccountant().epsilon(mechanism, delta);
        double rdp = new RdpAccountant().epsilon(mechanism, delta);
        assertThat(prv).isBetween(pld, pld + 0.025);
        assertThat(rdp).isGreaterThan(pld);
    }

    @Test
    void composition_ofPartsIsTheWhole() {
        SampledGaussian part = new SampledGaussian(1.1, 0.02, 200);
        SampledGaussian whole = new SampledGaussian(1.1, 0.02, 400);
        for (PrivacyAccountant accountant :
                List.of(new RdpAccountant(), new PldAccountant(), new PrvAccountant(), new GdpAccountant())) {
            assertThat(accountant.epsilon(List.of(part, part), 1e-5))
                    .as(accountant.name())
                    .isCloseTo(accountant.epsilon(whole, 1e-5), within(1e-6));
        }
    }

    @Test
    void noNoise_isNoPrivacy_andNoSamplingNoCost() {
        for (PrivacyAccountant accountant :
                List.of(new RdpAccountant(), new PldAccountant(), new PrvAccountant(), new GdpAccountant())) {
            assertThat(accountant.epsilon(new SampledGaussian(0, 0.1, 5), 1e-5))
                    .as(accountant.name())
                    .isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(accountant.epsilon(new SampledGaussian(0, 0, 5), 1e-5)).isZero();
            assertThat(accountant.epsilon(List.of(), 1e-5)).isZero();
        }
    }

    /// A loss of hundreds needs a coarser grid, not an error.
    @Test
    void pld_littleNoise_staysAboveTheExactCost() {
        double exactWithoutSampling = 1 / (2 * 0.05 * 0.05);
        assertThat(new PldAccountant().epsilon(new SampledGaussian(0.05, 1, 1), 1e-5))
                .isBetween(exactWithoutSampling, exactWithoutSampling * 1.6);
    }

    @ParameterizedTest
    @CsvSource({"-1,0.1,1", "NaN,0.1,1", "1,1.1,1", "1,-0.1,1", "1,0.1,0"})
    void mechanism_outOfRange_isRefused(double sigma, double q, int steps) {
        assertThatThrownBy(() -> new SampledGaussian(sigma, q, steps)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Opacus, test_get_noise_multiplier_rdp_steps.
    @Test
    void calibration_ofOpacus() {
        assertThat(NoiseCalibration.noiseMultiplier(new RdpAccountant(), 8, 1e-5, 0.04, 2000))
                .isCloseTo(1.3562, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"3,1e-6,0.02,300", "0.5,1e-5,0.005,1000"})
    void calibration_neverExceedsTheTarget(double target, double delta, double q, int steps) {
        for (PrivacyAccountant accountant : List.of(new RdpAccountant(), new PldAccountant())) {
            double noise = NoiseCalibration.noiseMultiplier(accountant, target, delta, q, steps);
            double epsilon = accountant.epsilon(new SampledGaussian(noise, q, steps), delta);
            assertThat(epsilon).isBetween(target - 0.011, target);
        }
    }

    /// dp_accounting, pld/accountant_test.py, test_get_smallest_laplace_noise.
    @ParameterizedTest
    @CsvSource({"3,0,10,21,70", "1,0.0001,20,1,13.6", "1,0.0001,20,0.5,6.8", "1,0.0001,500,1,71.0"})
    void laplaceScale_ofDpAccounting(double epsilon, double delta, int queries, double sensitivity, double scale) {
        assertThat(NoiseCalibration.laplaceScale(epsilon, delta, queries, sensitivity))
                .isCloseTo(scale, within(0.1));
    }
}
