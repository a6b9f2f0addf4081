package dev.baize.web.shop;

import dev.baize.domain.catalog.Item;
import dev.baize.domain.review.Review;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/// Items as the demo shop's page reads them, in one language.
final class ItemJson {
    private static final int REVIEWS_SHOWN = 12;

    private ItemJson() {}

    static JsonObjectBuilder summary(Item item, Locale locale) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("item_id", item.itemId())
                .add("title", item.text(locale).title());
        addIfKnown(row, "category", item.category());
        addIfKnown(row, "currency", item.currency());
        addIfKnown(row, "image_url", item.imageUrl());
        if (item.price() != null) {
            row.add("price", item.price().toPlainString());
        }
        return row;
    }

    /// @param reviews all count for the average; the latest in the reader's language are shown first
    static JsonObjectBuilder detail(Item item, List<Review> reviews, Locale locale) {
        JsonArrayBuilder shown = Json.createArrayBuilder();
        reviews.stream()
                .sorted(Comparator.comparing(
                                (Review review) -> !review.language().equals(locale.getLanguage()))
                        .thenComparing(Review::writtenAt, Comparator.reverseOrder()))
                .limit(REVIEWS_SHOWN)
                .forEach(review -> shown.add(review(review)));
        JsonObjectBuilder detail = summary(item, locale)
                .add("facts", facts(item, locale))
                .add("available", item.available())
                .add("reviews", shown)
                .add("review_count", reviews.size());
        reviews.stream()
                .map(Review::rating)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average()
                .ifPresent(mean -> detail.add("average_rating", Math.round(mean * 10) / 10.0));
        addIfKnown(detail, "description", item.text(locale).description());
        addIfKnown(detail, "brand", item.brand());
        return detail;
    }

    private static JsonArrayBuilder facts(Item item, Locale locale) {
        JsonArrayBuilder facts = Json.createArrayBuilder();
        ItemFacts.of(item, locale)
                .forEach(fact -> facts.add(
                        Json.createObjectBuilder().add("name", fact.name()).add("value", fact.value())));
        return facts;
    }

    private static JsonObjectBuilder review(Review review) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("text", review.text())
                .add("language", review.language())
                .add("written_at", review.writtenAt().toString());
        addIfKnown(row, "title", review.title());
        if (review.rating() != null) {
            row.add("rating", review.rating());
        }
        return row;
    }

    private static void addIfKnown(JsonObjectBuilder object, String name, @Nullable String value) {
        if (value != null) {
            object.add(name, value);
        }
    }
}
