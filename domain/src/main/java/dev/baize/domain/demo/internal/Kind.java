package dev.baize.domain.demo.internal;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One kind of goods (a leaf of the category tree) and the grammar of its items.
///
/// @param key last part of the category path and beginning of the item ids
/// @param count how many items to make
/// @param demand how often customers look for it, relative to other kinds
/// @param price typical price in CNY, before the factors of brand and options
/// @param season key of the months in which it sells best, or empty
/// @param repeatDays after how many days it is used up and bought again; 0 for things that last
/// @param companions keys of the kinds bought with it, the likeliest first
record Kind(
        String key,
        String category,
        Words name,
        int count,
        double demand,
        double price,
        String season,
        int repeatDays,
        List<String> companions,
        List<Brand> brands,
        Words title,
        List<Words> openings,
        List<Slot> slots,
        List<String> colours,
        List<Words> closings) {

    String path() {
        return category + "/" + key;
    }

    /// @param factor price level of the brand, 1 being the middle
    record Brand(Words name, double factor) {}

    record Slot(String name, List<Option> options) {}

    /// One word that may fill a slot, and what it says about the item.
    ///
    /// @param factor on the price
    /// @param sentence what the option means to the buyer, for the description
    /// @param onlyBrand English name of the one brand that makes it, or null
    /// @param excludes English names of options of other slots that it does not go with
    /// @param colours keys of the only colours it comes in; empty for the kind's
    /// @param packColour the pack's colour, for goods that have none of their own, or null
    record Option(
            Words name,
            double factor,
            Words sentence,
            @Nullable String onlyBrand,
            List<String> excludes,
            List<String> colours,
            @Nullable String packColour) {}
}
