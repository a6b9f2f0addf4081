package dev.baize.web.portal;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/// The portal's words, in English and Chinese.
///
/// A key's first word names its bundle: `customers.title` stands in `i18n/customers.properties` and
/// `i18n/customers_zh.properties`. Texts with parameters are [MessageFormat] patterns, so that numbers come
/// out in the reader's way; texts without are taken as they are.
@VaadinServiceEnabled
@VaadinServiceScoped
public class Texts implements I18NProvider {
    static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// The text in the current person's language.
    public static String text(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }

    /// The text for an enum's constant: `text("people.role", Role.AGENT)` reads `people.role.agent`.
    public static String text(String prefix, Enum<?> constant) {
        return I18NProvider.translate(key(prefix, constant));
    }

    /// The text in the current person's language, where there is one under this key.
    public static Optional<String> findText(String key, Object... parameters) {
        String found = text(key, parameters);
        return found.equals("!" + key + "!") ? Optional.empty() : Optional.of(found);
    }

    /// The text in the given language, where there is one under this key.
    public static Optional<String> findText(Locale locale, String key) {
        String found = I18NProvider.translate(locale, key);
        return found.equals("!" + key + "!") ? Optional.empty() : Optional.of(found);
    }

    static String key(String prefix, Enum<?> constant) {
        return prefix + "." + constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        String pattern = find(key, locale);
        return parameters.length == 0 ? pattern : new MessageFormat(pattern, locale).format(parameters);
    }

    private static String find(String key, Locale locale) {
        String bundle = "i18n." + key.substring(0, Math.max(0, key.indexOf('.')));
        try {
            return ResourceBundle.getBundle(bundle, locale, Texts.class.getClassLoader(), NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException _) {
            return "!" + key + "!";
        }
    }
}
