package dev.baize.recommendation;

import dev.baize.domain.DomainException;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/// A question for items to show.
///
/// @param customerId database id, or null for a visitor or a customer nobody knows yet
/// @param sessionId the visit, or null
/// @param itemId the shop's id of the item on the page (item) or first in the cart (cart), or null
/// @param category path, for the category placement; null takes the item's
/// @param limit 1 to 100
/// @param exclude the shop's ids of items not to show, at most 1,000
/// @param locale language of reasons and titles
public record RecommendationRequest(
        Placement placement,
        @Nullable Long customerId,
        @Nullable String sessionId,
        @Nullable String itemId,
        @Nullable String category,
        int limit,
        Set<String> exclude,
        Locale locale) {
    public static final int MAX_LIMIT = 100;
    public static final int MAX_EXCLUDE = 1_000;

    /// @throws DomainException of kind INVALID naming the field
    public RecommendationRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw DomainException.invalid("limit", "limit must be 1 to 100");
        }
        if (exclude.size() > MAX_EXCLUDE) {
            throw DomainException.invalid("exclude", "exclude must name at most 1,000 items");
        }
        exclude = Set.copyOf(exclude);
    }
}
