package dev.baize.domain.customer;

/// A customer's answer for one purpose.
public enum Consent {
    /// Never asked: the shop's configured default (`baize.domain.consent-default.<purpose>`) applies.
    UNKNOWN,
    GRANTED,
    DENIED,
    /// Granted once, withdrawn since.
    REVOKED
}
