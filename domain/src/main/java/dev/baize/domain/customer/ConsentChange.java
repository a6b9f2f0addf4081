package dev.baize.domain.customer;

import java.time.Instant;

/// One entry of a customer's consent history, never changed once written.
///
/// @param source who recorded it: `api`, `portal:<person>`, `import`
public record ConsentChange(Purpose purpose, Consent consent, Instant at, String source) {}
