package dev.baize.domain.customer;

/// A customer's consent changed. Fired after the change is committed.
public record ConsentChanged(long customerId, Purpose purpose, Consent consent) {}
