package dev.baize.languagemodel.accounting;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.InverseErfc;

/// The standard normal distribution, accurate in both tails.
final class Gaussian {
    private static final double SQRT2 = Math.sqrt(2);

    private Gaussian() {}

    /// P(Z ≤ x).
    static double cumulative(double x) {
        return 0.5 * Erfc.value(-x / SQRT2);
    }

    /// P(Z > x).
    static double survival(double x) {
        return 0.5 * Erfc.value(x / SQRT2);
    }

    /// exp(`logScale`) · P(Z > x), also where one factor overflows and the other underflows.
    static double scaledSurvival(double logScale, double x) {
        return logScale < 500 && x < 30
                ? Math.exp(logScale) * survival(x)
                : 0.5 * Math.exp(logScale + logErfc(x / SQRT2));
    }

    /// The x with P(Z > x) = p.
    static double inverseSurvival(double p) {
        return SQRT2 * InverseErfc.value(2 * p);
    }

    /// log erfc(x), also where erfc(x) itself underflows.
    static double logErfc(double x) {
        return x > 0 ? Math.log(Erfcx.value(x)) - x * x : Math.log(Erfc.value(x));
    }
}
