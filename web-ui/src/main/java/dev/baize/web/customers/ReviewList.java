package dev.baize.web.customers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.review.Review;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.shelf.ItemCell;
import dev.baize.web.shelf.ReviewCard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static dev.baize.web.portal.Texts.text;

/// What a customer wrote, newest first, each below the item it is about.
final class ReviewList extends Div {
    /// @param cut there may be older reviews than these
    ReviewList(List<Review> reviews, List<Item> items, boolean cut) {
        addClassName("reviews");
        Map<Long, Item> known = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        if (reviews.isEmpty()) {
            add(new EmptyState("star", text("customer.reviews.none"), text("customer.reviews.none.guidance")));
        }
        for (Review review : reviews) {
            ReviewCard card = new ReviewCard(review);
            Item item = known.get(review.itemId());
            if (item != null) {
                card.addComponentAsFirst(new ItemCell(item));
            }
            add(card);
        }
        if (cut) {
            Paragraph remark = new Paragraph(text("customer.cut", reviews.size()));
            remark.addClassName("remark");
            add(remark);
        }
    }
}
