package dev.baize.domain.customer;

import java.time.Instant;
import java.util.Map;

/// Proof that a customer was erased, which itself names nobody.
///
/// @param receiptId 26 characters
/// @param erasedRows rows removed or made anonymous, by table
/// @param signature HMAC-SHA256 over id, time and counts, hexadecimal
public record ErasureReceipt(String receiptId, Instant erasedAt, Map<String, Long> erasedRows, String signature) {
    public ErasureReceipt {
        erasedRows = Map.copyOf(erasedRows);
    }
}
