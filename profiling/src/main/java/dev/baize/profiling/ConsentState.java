package dev.baize.profiling;

import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Purpose;

/// What holds for one purpose now.
///
/// @param answer the customer's; [Consent#UNKNOWN] when never asked
/// @param allowed what follows: the answer, or the shop's default where there is none
public record ConsentState(Purpose purpose, Consent answer, boolean allowed) {}
