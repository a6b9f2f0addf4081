package dev.baize.languagemodel.accounting;

/// The Laplace mechanism; its loss lies within ± sensitivity / scale and is symmetric.
///
/// @param bound sensitivity / scale, the ε of a single query
record LaplaceLoss(double bound) implements PrivacyLoss {
    @Override
    public double delta(double epsilon) {
        if (epsilon >= bound) {
            return 0;
        }
        return epsilon <= -bound ? -Math.expm1(epsilon) : -Math.expm1((epsilon - bound) / 2);
    }

    @Override
    public double lowest() {
        return -bound;
    }

    @Override
    public double highest() {
        return bound;
    }
}
