package dev.baize.domain.shop;

/// What this installation serves.
///
/// @param kind what the first start was asked for
/// @param simulated true while any item or customer of the demo shop is in the database: screens then say so
/// @param currency ISO 4217, for amounts without one
public record Shop(Kind kind, boolean simulated, String currency) {
    public enum Kind {
        DEMO,
        EMPTY
    }
}
