package dev.baize.domain.privacy;

import java.time.Instant;
import java.util.Map;

/// Something someone did that others may ask about.
///
/// @param actor `person:<username>`, `key:<keyId>`, `operator`, `system`
/// @param action the field's word in the past tense, such as `customer.erased`, `key.created`
/// @param subject what it was done to: an id, never a name
public record AuditEntry(long id, Instant at, String actor, String action, String subject, Map<String, String> detail) {
    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}
