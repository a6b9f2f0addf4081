package dev.baize.domain;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/// Rules that several features' inputs share.
public final class Rules {
    /// Digits before the point that fit the database's DECIMAL(14,2).
    public static final int MAX_PRICE_DIGITS = 12;

    private static final int MAX_PRICE_SCALE = 100;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Rules() {}

    /// @throws DomainException of kind INVALID naming the field and the rule when the rule does not hold
    public static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw DomainException.invalid(field, field + " " + rule);
        }
    }

    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /// Zero or more and below 10^12, and not of so many decimals that writing them out would fill the memory.
    public static boolean isPrice(BigDecimal price) {
        return price.signum() >= 0
                && price.scale() <= MAX_PRICE_SCALE
                && (long) price.precision() - price.scale() <= MAX_PRICE_DIGITS;
    }

    /// Not blank, not too long, and without control characters, which no shop's id holds and logs choke on.
    public static boolean isId(@Nullable String text, int maxLength) {
        return text != null
                && !text.isBlank()
                && text.length() <= maxLength
                && text.chars().noneMatch(Character::isISOControl);
    }

    /// How many rows a listing may give at once.
    public static void requireLimit(int limit, int max) {
        require(limit >= 1 && limit <= max, "limit", "must be 1 to " + max);
    }
}
