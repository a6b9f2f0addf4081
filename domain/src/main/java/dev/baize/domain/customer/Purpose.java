package dev.baize.domain.customer;

/// What a customer's data may be used for, each asked about by itself.
public enum Purpose {
    PERSONALISATION,
    TRAINING,
    ANALYTICS,
    ADVERTISING
}
