package dev.baize.domain.catalog.internal;

import dev.baize.domain.Rules;
import dev.baize.domain.catalog.ItemQuery;
import dev.baize.domain.storage.Cursor;
import dev.baize.domain.storage.LikePattern;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// A query of the catalogue as an SQL condition and its arguments.
final class ItemCondition {
    static final String LISTING = "items";
    private static final int MAX_LIMIT = 200;
    private static final int MAX_TEXT = 200;
    private static final int MAX_WORDS = 10;

    /// Ids compare byte by byte in the table, but a person who types one does not care for case.
    private static final String WORD = """
            (title LIKE ? ESCAPE '!' OR brand LIKE ? ESCAPE '!'
              OR item_id COLLATE utf8mb4_general_ci LIKE ? ESCAPE '!'
              OR EXISTS (SELECT 1 FROM item_translation t WHERE t.item_id = item.id AND t.title LIKE ? ESCAPE '!'))""";

    private static final int MARKS_PER_WORD = 4;

    /// 0 for an item called by the word, in a category of that name; 1 for one of the two; 2 for one that only holds
    /// its letters: who looks for tea wants neither a tea dress nor a teal chair first. `{row}` is the row.
    private static final String MISSES_WORD = """
            CASE WHEN CONCAT(' ', REPLACE(REPLACE({row}.title, '-', ' '), ',', ' '), ' ') LIKE ? ESCAPE '!'
              OR EXISTS (SELECT 1 FROM item_translation t WHERE t.item_id = {row}.id
                AND CONCAT(' ', REPLACE(REPLACE(t.title, '-', ' '), ',', ' '), ' ') LIKE ? ESCAPE '!')
            THEN 0 ELSE 1 END
            + CASE WHEN CONCAT(' ', REPLACE({row}.category, '/', ' '), ' ') LIKE ? ESCAPE '!' THEN 0 ELSE 1 END""";

    private static final int MARKS_PER_MISS = 3;

    private final List<String> words = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /// @throws dev.baize.domain.DomainException of kind INVALID when the query breaks a rule
    ItemCondition(ItemQuery query) {
        Rules.requireLimit(query.limit(), MAX_LIMIT);
        addText(query.text());
        addCategory(query.category());
        addPrice(query.priceMax());
        if (query.availableOnly()) {
            conditions.add("available");
        }
        @Nullable Cursor cursor = Cursor.decode(LISTING, query.cursor());
        if (cursor != null) {
            goOnAfter(cursor.id());
        }
        addMisses();
        // One more than asked for tells whether there is a next page.
        arguments.add(query.limit() + 1);
    }

    String sql() {
        return (conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions))
                + " ORDER BY "
                + (words.isEmpty() ? "" : misses("item") + ", ")
                + "id LIMIT ?";
    }

    List<Object> arguments() {
        return arguments;
    }

    private void addText(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        Rules.require(text.length() <= MAX_TEXT, "q", "must have at most 200 characters");
        words.addAll(List.of(text.strip().split("\\s+")));
        Rules.require(words.size() <= MAX_WORDS, "q", "must have at most 10 words");
        for (String word : words) {
            conditions.add(WORD);
            arguments.addAll(Collections.nCopies(MARKS_PER_WORD, LikePattern.containing(word)));
        }
    }

    /// How often the row misses one of the words as a word: the first sort key of a search.
    private String misses(String row) {
        return words.stream().map(_ -> MISSES_WORD.replace("{row}", row)).collect(Collectors.joining(" + ", "(", ")"));
    }

    private void addMisses() {
        words.forEach(word -> arguments.addAll(Collections.nCopies(MARKS_PER_MISS, LikePattern.word(word))));
    }

    /// Ranks are at most 20 and ids far below 10^15, so that one number holds both sort keys.
    private String place(String row) {
        return misses(row) + " * 1000000000000000 + " + row + ".id";
    }

    private void goOnAfter(long id) {
        if (words.isEmpty()) {
            add("id > ?", id);
            return;
        }
        conditions.add(place("item") + " > (SELECT " + place("last") + " FROM item last WHERE last.id = ?)");
        addMisses();
        addMisses();
        arguments.add(id);
    }

    private void addCategory(@Nullable String category) {
        if (category != null && !category.isBlank()) {
            conditions.add("(category = ? OR category LIKE ? ESCAPE '!')");
            arguments.add(category);
            arguments.add(LikePattern.startingWith(category + "/"));
        }
    }

    private void addPrice(@Nullable BigDecimal priceMax) {
        if (priceMax != null) {
            // A number such as 1e999999999 is short to send and a gigabyte long where the driver writes it out.
            Rules.require(Rules.isPrice(priceMax), "price_max", "must be zero or more, below 10^12");
            add("price <= ?", priceMax);
        }
    }

    private void add(String condition, Object argument) {
        conditions.add(condition);
        arguments.add(argument);
    }
}
