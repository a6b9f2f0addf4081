package dev.baize.profiling;

import java.util.List;

/// What a customer turns to most: categories or brands.
///
/// Each interaction with an item counts by what it says of interest (bought and kept 4, put into cart or on the wish
/// list 2, viewed, chosen or shared 1), halved for every 90 days that it lies before the customer's latest. These
/// weights
/// are a convention, not learnt.
///
/// @param top most first, at most 5; empty below [#SMALLEST_SAMPLE]
/// @param n interactions with an item whose category or brand is known, of the latest [Habits#WINDOW]
public record Favourites(List<Favourite> top, int n) {
    /// Below this, a favourite would be an accident.
    public static final int SMALLEST_SAMPLE = 5;

    public Favourites {
        top = List.copyOf(top);
    }

    /// @param key the category's path, or the brand
    /// @param share 0 to 1, of the weight of all `n` interactions
    /// @param n interactions with it
    public record Favourite(String key, double share, int n) {}
}
