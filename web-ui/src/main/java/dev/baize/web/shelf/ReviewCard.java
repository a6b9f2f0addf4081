package dev.baize.web.shelf;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.review.Review;
import dev.baize.web.portal.Moment;

import static dev.baize.web.portal.Texts.text;

/// A review: stars, date, title and text in the language it was written in.
public final class ReviewCard extends Article {
    private static final int MOST_STARS = 5;

    public ReviewCard(Review review) {
        addClassName("review");
        Div head = new Div(stars(review.rating()), Moment.day(review.writtenAt()));
        head.addClassName("review-head");
        add(head);
        Div words = new Div();
        words.getElement().setAttribute("lang", review.language());
        String title = review.title();
        if (title != null && !title.isBlank()) {
            Span heading = new Span(title);
            heading.addClassName("review-title");
            words.add(heading);
        }
        words.add(new Paragraph(review.text()));
        add(words);
    }

    private static Span stars(@org.jspecify.annotations.Nullable Integer rating) {
        Span stars = new Span();
        stars.addClassName("stars");
        if (rating != null) {
            stars.setText("★".repeat(rating) + "☆".repeat(MOST_STARS - rating));
            stars.getElement().setAttribute("role", "img");
            stars.getElement().setAttribute("aria-label", text("shelf.stars", rating));
        }
        return stars;
    }
}
