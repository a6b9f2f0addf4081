package dev.baize.recommendation;

import dev.baize.domain.catalog.Item;

/// An item that the sources spoke for and that is not shown all the same.
///
/// @param score what it would have been ranked by, in the decision's unit
public record LeftOut(Item item, double score, Why why) {
    /// The first rule that bars it.
    public enum Why {
        UNAVAILABLE,
        ON_THE_PAGE,
        IN_THE_CART,
        /// Named in the request's `exclude`.
        EXCLUDED,
        /// Bought before, and buying it again is not due.
        BOUGHT,
        /// Not in the page's category, for a placement that shows nothing else.
        OTHER_CATEGORY
    }
}
