package dev.baize.it.browser;

import com.microsoft.playwright.options.ColorScheme;

/// Screen, language and colours of a visitor. The four of [#pairs()] hold every pair of two of the three.
///
/// @param language BCP 47, as the browser sends it
record Look(Screen screen, String language, ColorScheme colours) {
    static final String ENGLISH = "en-GB";
    static final String CHINESE = "zh-CN";

    static final Look ENGLISH_DESKTOP = new Look(Screen.DESKTOP, ENGLISH, ColorScheme.LIGHT);
    static final Look CHINESE_DESKTOP_DARK = new Look(Screen.DESKTOP, CHINESE, ColorScheme.DARK);
    static final Look ENGLISH_PHONE_DARK = new Look(Screen.PHONE, ENGLISH, ColorScheme.DARK);
    static final Look CHINESE_PHONE = new Look(Screen.PHONE, CHINESE, ColorScheme.LIGHT);

    static java.util.stream.Stream<Look> pairs() {
        return java.util.stream.Stream.of(ENGLISH_DESKTOP, CHINESE_DESKTOP_DARK, ENGLISH_PHONE_DARK, CHINESE_PHONE);
    }

    boolean isChinese() {
        return CHINESE.equals(language);
    }

    @Override
    public String toString() {
        return (screen + " " + language + " " + colours).toLowerCase(java.util.Locale.ROOT);
    }
}
