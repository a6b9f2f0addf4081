package dev.baize.domain.review;

import dev.baize.domain.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The shop's reviews.
public interface Reviews {
    /// Stores reviews in one transaction; a known review id is replaced.
    ///
    /// @return how many were new
    int putReviews(List<ReviewDraft> drafts);

    Page<Review> listByItem(long itemId, @Nullable String cursor, int limit);

    List<Review> listByCustomer(long customerId, int limit);

    void forEachReview(Consumer<Review> reader);

    long countReviews();
}
