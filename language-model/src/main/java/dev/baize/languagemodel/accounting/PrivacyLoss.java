package dev.baize.languagemodel.accounting;

/// The exact trade-off of one mechanism for one direction of the neighbouring relation.
interface PrivacyLoss {
    /// The hockey-stick divergence sup over events of P(event) − eᵋ · Q(event): the exact δ at ε.
    ///
    /// @param epsilon any real number, also negative
    /// @return in [0, 1], not increasing in ε
    double delta(double epsilon);

    /// A loss that is exceeded on the low side with negligible probability.
    double lowest();

    /// A loss that is exceeded on the high side with negligible probability.
    double highest();
}
