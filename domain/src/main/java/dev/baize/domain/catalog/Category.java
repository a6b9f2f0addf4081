package dev.baize.domain.catalog;

import java.util.Locale;

/// A node of the shop's category tree.
///
/// @param path the key, general to special, joined by `/`
/// @param items how many available items lie in it or below it
public record Category(String path, String nameEn, String nameZh, int items) {
    public String name(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
