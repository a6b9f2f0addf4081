package dev.baize.web.portal;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Numbers as the reader writes them.
public final class Numbers {
    private static final String NONE = "–";

    private Numbers() {}

    public static String whole(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /// @param digits after the decimal point, fixed
    public static String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /// @param share 0 to 1
    public static String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(share > 0 && share < 0.1 ? 1 : 0);
        return format.format(share);
    }

    /// @param share 0 to 1
    /// @param digits after the decimal point, fixed
    public static String percent(double share, int digits) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(share);
    }

    /// An amount with its currency's sign; a dash when there is none.
    public static String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return NONE;
        }
        if (currency == null) {
            return decimal(amount.doubleValue(), 2);
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    /// Bytes in the unit that gives one to three digits before the point.
    public static String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < units.length - 1) {
            size /= 1000;
            unit++;
        }
        return decimal(size, unit == 0 ? 0 : 1) + " " + units[unit];
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
