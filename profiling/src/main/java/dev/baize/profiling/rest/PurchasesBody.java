package dev.baize.profiling.rest;

import dev.baize.profiling.PurchaseHistory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Recency, frequency and monetary value on the wire.
@Schema(name = "ProfilePurchases", description = "Returns and cancellations are taken off")
public record PurchasesBody(
        @Schema(description = "Orders looked at: all that are known of the customer")
        long n,

        @Schema(description = "Orders of which at least one piece was kept")
        long frequency,

        @Schema(description = "Orders of which nothing was kept")
        long cancelled,

        @Schema(description = "Refunds whose purchase is not known; they take nothing off")
        long refundsOnly,

        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt,

        @Schema(description = "Whole days from the last order kept to computed_at") @Nullable
        Long recencyDays,

        @Schema(description = "Worth of the pieces kept, decimal string", examples = "1280.50")
        String monetary,

        @Schema(description = "Worth of the pieces returned or cancelled", examples = "48.00")
        String takenOff,

        @Schema(description = "Of both: the shop's, ISO 4217", examples = "CNY")
        String currency,

        @Schema(description = "Worth of the pieces kept that were paid in other currencies, not converted")
        Map<String, String> elsewhere,

        @Schema(description = "Pieces kept") long pieces,

        @Schema(description = "Those of them whose price is not known; worth nothing in monetary")
        long unpricedPieces) {
    static PurchasesBody of(PurchaseHistory history) {
        var elsewhere = new TreeMap<String, String>();
        history.elsewhere().forEach((currency, amount) -> elsewhere.put(currency, text(amount)));
        return new PurchasesBody(
                history.n(),
                history.frequency(),
                history.cancelled(),
                history.refundsOnly(),
                history.firstOrderAt(),
                history.lastOrderAt(),
                history.recencyDays(),
                text(history.monetary()),
                text(history.takenOff()),
                history.currency(),
                elsewhere,
                history.pieces(),
                history.unpricedPieces());
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }
}
