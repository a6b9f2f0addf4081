package dev.baize.domain.importing.format;

import dev.baize.domain.catalog.ItemDraft;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Works out each item's title and price from all the rows that sold it.
///
/// The title is the most frequent good description. Good is what the shop wrote for customers; staff wrote
/// remarks into the same column (`damages`, `?missing`, `sold as set on dotcom`), in small letters or with question
/// marks. Where no description is good the most frequent one serves. Of equally frequent ones the first in
/// alphabetical order is taken, so that a second reading gives the same.
final class RetailItems {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CAPITALS = Pattern.compile(".*\\p{Lu}.*\\p{Lu}.*|.*\\p{IsHan}.*|\\p{Lu}\\p{Ll}+ .*");

    private final Map<String, Seen> items = new TreeMap<>();

    /// @param description as written, may be blank
    void add(String item, String description) {
        Seen seen = items.computeIfAbsent(item, _ -> new Seen());
        String clean = BLANKS.matcher(description.strip()).replaceAll(" ");
        if (!clean.isEmpty()) {
            seen.descriptions.merge(clean, 1, Integer::sum);
        }
    }

    /// @param at of a purchase; the latest one's price is the item's
    void price(String item, Instant at, BigDecimal price) {
        Seen seen = items.computeIfAbsent(item, _ -> new Seen());
        if (seen.pricedAt == null || !at.isBefore(seen.pricedAt)) {
            seen.pricedAt = at;
            seen.price = price;
        }
    }

    List<Described> describe() {
        List<Described> all = new ArrayList<>();
        items.forEach((item, seen) -> {
            List<String> titles = seen.titles();
            String title = titles.isEmpty() ? item : titles.getFirst();
            all.add(new Described(
                    draft(item, title, seen.price), titles.isEmpty(), titles.size() > 1 ? titles : List.of()));
        });
        return all;
    }

    private static ItemDraft draft(String item, String title, @Nullable BigDecimal price) {
        String cut = title.length() > ItemDraft.MAX_TITLE ? title.substring(0, ItemDraft.MAX_TITLE) : title;
        return new ItemDraft(
                item, "en", cut, null, Map.of(), null, null, price, "GBP", null, null, Map.of(), true, false);
    }

    static boolean isGood(String description) {
        return description.length() > 3
                && description.indexOf('?') < 0
                && CAPITALS.matcher(description).matches();
    }

    /// @param untitled whether the title is only the item's id
    /// @param several all descriptions, the title first, where there is more than one
    record Described(ItemDraft draft, boolean untitled, List<String> several) {}

    private static final class Seen {
        private final Map<String, Integer> descriptions = new HashMap<>();
        private @Nullable Instant pricedAt;
        private @Nullable BigDecimal price;

        List<String> titles() {
            Comparator<String> goodFirst = Comparator.comparing(text -> !isGood(text));
            return descriptions.keySet().stream()
                    .sorted(goodFirst
                            .thenComparing(text -> -descriptions.getOrDefault(text, 0))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }
}
