package dev.baize.profiling.internal;

import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.interaction.Order;
import dev.baize.profiling.PriceBand;
import dev.baize.profiling.PriceBand.Basis;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;

/// Finds what a customer usually pays.
final class PriceBands {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final Set<InteractionType> INTEREST = EnumSet.of(
            InteractionType.VIEW,
            InteractionType.SELECT,
            InteractionType.CLICK,
            InteractionType.ADD_TO_CART,
            InteractionType.ADD_TO_WISHLIST);

    private PriceBands() {}

    /// @return null below [PriceBand#SMALLEST_SAMPLE]
    static @Nullable PriceBand of(List<Order> orders, List<Interaction> latest, ItemsById items, String currency) {
        double[] paid = paid(orders, currency);
        if (paid.length >= PriceBand.SMALLEST_SAMPLE) {
            return band(paid, currency, Basis.PURCHASES);
        }
        double[] seen = seen(latest, items, currency);
        return seen.length >= PriceBand.SMALLEST_SAMPLE ? band(seen, currency, Basis.INTEREST) : null;
    }

    private static double[] paid(List<Order> orders, String currency) {
        return orders.stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> Kept.pieces(line) > 0)
                .flatMapToDouble(line -> price(line.price(), line.currency(), currency))
                .sorted()
                .toArray();
    }

    private static double[] seen(List<Interaction> latest, ItemsById items, String currency) {
        return latest.stream()
                .filter(row -> INTEREST.contains(row.type()))
                .map(row -> items.find(row.itemId()))
                .filter(Objects::nonNull)
                .distinct()
                .flatMapToDouble(item -> price(item.price(), item.currency(), currency))
                .sorted()
                .toArray();
    }

    private static DoubleStream price(@Nullable BigDecimal price, @Nullable String in, String currency) {
        return price != null && (in == null || in.equals(currency))
                ? DoubleStream.of(price.doubleValue())
                : DoubleStream.empty();
    }

    private static PriceBand band(double[] sorted, String currency, Basis basis) {
        return new PriceBand(
                quantile(sorted, LOW), quantile(sorted, 0.5), quantile(sorted, HIGH), currency, basis, sorted.length);
    }

    private static BigDecimal quantile(double[] sorted, double probability) {
        return BigDecimal.valueOf(Quantiles.of(sorted, probability)).setScale(2, RoundingMode.HALF_UP);
    }
}
