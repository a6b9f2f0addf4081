package dev.baize.web.customers;

import com.vaadin.flow.component.UI;
import dev.baize.domain.customer.Customer;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What is known of a customer without looking at what they did, in words.
final class Basics {
    private static final String UNKNOWN = "–";
    private static final int COUNTRY_CODE = 2;

    private Basics() {}

    static String language(@Nullable String locale) {
        return locale == null ? UNKNOWN : Locale.forLanguageTag(locale).getDisplayLanguage(reader());
    }

    static String languageAndCountry(Customer customer) {
        return customer.country() == null
                ? language(customer.locale())
                : language(customer.locale()) + " · " + country(customer.country());
    }

    /// A two-letter ISO 3166 code by its name, anything else as the shop wrote it.
    static String country(@Nullable String country) {
        return country == null ? UNKNOWN : country(country, reader());
    }

    static String country(String country, Locale reader) {
        return country.length() == COUNTRY_CODE ? Locale.of("", country).getDisplayCountry(reader) : country;
    }

    private static Locale reader() {
        return UI.getCurrent().getLocale();
    }
}
