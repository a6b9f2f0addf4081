package dev.baize.profiling.internal;

import dev.baize.domain.review.Review;
import dev.baize.profiling.PreferredLanguage;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Finds the language to speak to a customer.
final class PreferredLanguages {
    private PreferredLanguages() {}

    /// @param stated what the shop said, or null
    /// @param reviews the customer's, asked for only when nothing was stated
    /// @return null when nothing tells
    static @Nullable PreferredLanguage of(@Nullable String stated, Supplier<List<Review>> reviews) {
        if (stated != null) {
            return new PreferredLanguage(stated, PreferredLanguage.Basis.STATED, 0);
        }
        List<Review> written = reviews.get();
        return written.stream()
                .collect(Collectors.groupingBy(Review::language, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> new PreferredLanguage(most.getKey(), PreferredLanguage.Basis.REVIEWS, written.size()))
                .orElse(null);
    }
}
