package dev.baize.web.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.baize.domain.DomainException;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.interaction.InteractionLog;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.review.Review;
import dev.baize.domain.review.Reviews;
import dev.baize.recommendation.Recommendations;
import dev.baize.web.portal.DataTable;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Figure;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.PagedTable;
import dev.baize.web.shelf.AsOf;
import dev.baize.web.shelf.ReviewCard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import static dev.baize.web.portal.Texts.text;

/// Reads what became of an item.
@Singleton
class ItemRecords {
    private static final int LATELY_DAYS = 30;
    private static final int REVIEWS_PAGE = 10;

    private final InteractionLog log;
    private final Reviews reviews;
    private final Recommendations recommendations;

    @Inject
    ItemRecords(InteractionLog log, Reviews reviews, Recommendations recommendations) {
        this.log = log;
        this.reviews = reviews;
        this.recommendations = recommendations;
    }

    /// Counts over all time, and over the last days of the log: where the data is historic, "lately" is when it ends.
    Div figures(Item item) {
        Instant end = log.findLatestTime().filter(Instant.now()::isAfter).orElseGet(Instant::now);
        ItemUse use = new ItemUse(log.countByItem(item.id(), end.minus(Duration.ofDays(LATELY_DAYS))));
        Div row = Figure.row(
                figure(use, InteractionType.VIEW),
                figure(use, InteractionType.ADD_TO_CART),
                new Figure(
                        text("item.figure", InteractionType.PURCHASE),
                        Numbers.whole(use.of(InteractionType.PURCHASE).count()),
                        text(
                                "item.pieces",
                                use.of(InteractionType.PURCHASE).pieces(),
                                use.of(InteractionType.PURCHASE).lately(),
                                LATELY_DAYS)),
                new Figure(
                        text("item.figure.rate"),
                        use.wasViewed() ? Numbers.percent(use.purchasesPerView()) : "–",
                        text(
                                "item.figure.rate.note",
                                use.of(InteractionType.VIEW).count())));
        return new Div(row, AsOf.now(text("item.lately.end", LATELY_DAYS), end));
    }

    private static Figure figure(ItemUse use, InteractionType type) {
        return new Figure(
                text("item.figure", type),
                Numbers.whole(use.of(type).count()),
                text("item.lately", use.of(type).lately(), LATELY_DAYS));
    }

    /// What the recommender has learnt to go with the item; empty while it still learns.
    Optional<Component> neighbours(Item item) {
        try {
            return Optional.of(NeighboursPanel.of(item, recommendations));
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.UNAVAILABLE) {
                throw refused;
            }
            return Optional.of(new EmptyState("clock", text("shelf.unavailable"), text("shelf.unavailable.guidance")));
        }
    }

    Component reviews(Item item) {
        DataTable<Review> table =
                new DataTable<Review>(text("item.reviews")).cells(text("item.reviews"), ReviewCard::new);
        table.addClassName("reviews-table");
        return new PagedTable<>(
                table,
                cursor -> reviews.listByItem(item.id(), cursor, REVIEWS_PAGE),
                new EmptyState("star", text("item.reviews.none"), text("item.reviews.none.guidance")));
    }
}
