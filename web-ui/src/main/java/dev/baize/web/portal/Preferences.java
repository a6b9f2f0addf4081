package dev.baize.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.servlet.http.Cookie;

/// The language and colours a person has chosen in this browser, kept in two cookies for a year: they hold on
/// the sign-in page too.
public final class Preferences {
    /// What can be chosen: as the system does, light, dark.
    public static final List<ColorScheme.Value> SCHEMES =
            List.of(ColorScheme.Value.LIGHT_DARK, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);

    private static final String LANGUAGE = "baize-language";
    private static final String SCHEME = "baize-scheme";
    private static final int ONE_YEAR_SECONDS = 31_536_000;

    private Preferences() {}

    /// The chosen language, else Chinese or English after the browser's.
    static Locale language(Locale browser) {
        return cookie(LANGUAGE)
                .map(Locale::forLanguageTag)
                .filter(Texts.LOCALES::contains)
                .orElse("zh".equals(browser.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH);
    }

    /// BCP 47 for the page: screen readers and CJK fonts need to know that it is simplified Chinese.
    static String tag(Locale language) {
        return "zh".equals(language.getLanguage()) ? "zh-CN" : "en";
    }

    /// `light` or `dark` where chosen; empty follows the system.
    static Optional<String> scheme() {
        return cookie(SCHEME).filter(value -> "light".equals(value) || "dark".equals(value));
    }

    /// Speaks the language from now on: the open view is built anew in it.
    public static void chooseLanguage(UI ui, Locale language) {
        remember(LANGUAGE, language.getLanguage());
        ui.getSession().setLocale(language);
        ui.setLocale(language);
        ui.getPage().executeJs("document.documentElement.lang = $0", tag(language));
        ui.refreshCurrentRoute(true);
    }

    /// Shows these colours from now on; [ColorScheme.Value#LIGHT_DARK] follows the system.
    public static void chooseScheme(UI ui, ColorScheme.Value scheme) {
        remember(SCHEME, scheme == ColorScheme.Value.LIGHT_DARK ? "" : scheme.getValue());
        ui.getPage().setColorScheme(scheme);
    }

    public static ColorScheme.Value currentScheme() {
        return scheme().map(ColorScheme.Value::fromString).orElse(ColorScheme.Value.LIGHT_DARK);
    }

    private static void remember(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/admin");
        cookie.setMaxAge(value.isEmpty() ? 0 : ONE_YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }

    private static Optional<String> cookie(String name) {
        VaadinRequest request = VaadinRequest.getCurrent();
        Cookie[] cookies = request == null ? null : request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
