package dev.baize.profiling.internal;

import dev.baize.domain.interaction.Order;
import dev.baize.profiling.Cadence;
import dev.baize.profiling.PurchaseHistory;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Recency, frequency, monetary value and cadence of a customer's orders.
final class PurchaseMeasures {
    private final String currency;
    private final TreeMap<String, BigDecimal> kept = new TreeMap<>();
    private BigDecimal takenOff = BigDecimal.ZERO;
    private long pieces;
    private long unpriced;

    private PurchaseMeasures(String currency) {
        this.currency = currency;
    }

    /// @param currency the shop's
    static PurchaseHistory of(List<Order> orders, String currency, Instant now) {
        var measures = new PurchaseMeasures(currency);
        orders.stream().filter(order -> order.orderedAt() != null).forEach(measures::add);
        List<Instant> times = timesKept(orders);
        @Nullable Instant last = times.isEmpty() ? null : times.getLast();
        long refundsOnly =
                orders.stream().filter(order -> order.orderedAt() == null).count();
        BigDecimal monetary = Objects.requireNonNullElse(measures.kept.remove(currency), BigDecimal.ZERO);
        return new PurchaseHistory(
                orders.size(),
                times.size(),
                orders.size() - refundsOnly - times.size(),
                refundsOnly,
                times.isEmpty() ? null : times.getFirst(),
                last,
                last == null ? null : Math.max(0, Duration.between(last, now).toDays()),
                twoDecimals(monetary),
                twoDecimals(measures.takenOff),
                currency,
                measures.kept,
                measures.pieces,
                measures.unpriced);
    }

    private void add(Order order) {
        for (Order.Line line : order.lines()) {
            int keptPieces = Kept.pieces(line);
            pieces += keptPieces;
            @Nullable BigDecimal price = line.price();
            if (price == null) {
                unpriced += keptPieces;
                continue;
            }
            String paidIn = Objects.requireNonNullElse(line.currency(), currency);
            if (keptPieces > 0) {
                kept.merge(paidIn, twoDecimals(price.multiply(BigDecimal.valueOf(keptPieces))), BigDecimal::add);
            }
            if (paidIn.equals(currency)) {
                takenOff = takenOff.add(price.multiply(BigDecimal.valueOf(Kept.returned(line))));
            }
        }
    }

    /// By days rather than hours: what is put on two orders of one evening is one shopping trip.
    ///
    /// @return null below [Cadence#SMALLEST_SAMPLE]
    static @Nullable Cadence cadence(List<Order> orders, ZoneId zone) {
        List<LocalDate> days = timesKept(orders).stream()
                .map(time -> LocalDate.ofInstant(time, zone))
                .distinct()
                .toList();
        double[] gaps = IntStream.range(1, days.size())
                .mapToDouble(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .sorted()
                .toArray();
        return gaps.length < Cadence.SMALLEST_SAMPLE ? null : new Cadence(Quantiles.of(gaps, 0.5), gaps.length);
    }

    /// When orders were made of which something was kept, in the order of time.
    private static List<Instant> timesKept(List<Order> orders) {
        return orders.stream()
                .filter(Kept::any)
                .map(order -> Objects.requireNonNull(order.orderedAt()))
                .sorted()
                .toList();
    }

    private static BigDecimal twoDecimals(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
