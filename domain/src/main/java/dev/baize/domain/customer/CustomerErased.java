package dev.baize.domain.customer;

/// A customer and everything known of them was erased. Fired after the erasure is committed.
public record CustomerErased(long customerId) {}
