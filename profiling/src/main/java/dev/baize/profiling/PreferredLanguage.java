package dev.baize.profiling;

/// The language to speak to a customer.
///
/// @param language `zh` or `en`
/// @param n reviews it was concluded from; 0 when the shop stated it
public record PreferredLanguage(String language, Basis basis, int n) {
    public enum Basis {
        /// The shop said so.
        STATED,
        /// Most of the customer's reviews are written in it.
        REVIEWS
    }
}
