package dev.baize.profiling.rest;

import dev.baize.domain.customer.ErasureReceipt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// A receipt on the wire.
@Schema(name = "ErasureReceipt", description = "Proof that somebody was erased, which itself names nobody")
public record ReceiptBody(
        @Schema(examples = "01KAVV6Q3N8Y5D2M7R4T9WXZ0B") String receiptId,
        Instant erasedAt,

        @Schema(description = "Rows removed or made anonymous, by table")
        Map<String, Long> erasedRows,

        @Schema(description = "HMAC-SHA256 under this installation's key over id, time and counts, hexadecimal")
        String signature) {
    static ReceiptBody of(ErasureReceipt receipt) {
        return new ReceiptBody(
                receipt.receiptId(), receipt.erasedAt(), new TreeMap<>(receipt.erasedRows()), receipt.signature());
    }
}
