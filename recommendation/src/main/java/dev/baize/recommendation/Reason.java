package dev.baize.recommendation;

/// Why an item is shown, for the customer to read.
///
/// @param code stable, for shops that word their own text
/// @param text one short sentence in the request's language
public record Reason(String code, String text) {}
