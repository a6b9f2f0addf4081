package dev.baize.domain.importing.format;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the purchases that cancellations take back. A cancellation names its own invoice, not the one it cancels,
/// so it is taken to concern the same customer's latest earlier purchases of the same item.
///
/// Rows must be given in time order.
final class RefundMatcher {
    private final Map<Key, Deque<Lot>> open = new HashMap<>();

    void purchase(RetailRow row) {
        if (row.customer() != null) {
            open.computeIfAbsent(new Key(row.customer(), row.item()), _ -> new ArrayDeque<>())
                    .push(new Lot(row.invoice(), row.quantity()));
        }
    }

    /// @return the parts of the refund, by purchase; the last may have no purchase
    List<Part> refund(RetailRow row) {
        List<Part> parts = new ArrayList<>();
        int left = row.quantity();
        Deque<Lot> lots = row.customer() == null ? null : open.get(new Key(row.customer(), row.item()));
        while (left > 0 && lots != null && !lots.isEmpty()) {
            Lot lot = lots.pop();
            int taken = Math.min(left, lot.quantity);
            parts.add(new Part(lot.invoice, taken));
            left -= taken;
            if (taken < lot.quantity) {
                lots.push(new Lot(lot.invoice, lot.quantity - taken));
            }
        }
        if (left > 0) {
            parts.add(new Part(null, left));
        }
        return parts;
    }

    /// @param invoice of the purchase taken back, null when none is known
    record Part(@Nullable String invoice, int quantity) {}

    private record Key(String customer, String item) {}

    private record Lot(String invoice, int quantity) {}
}
