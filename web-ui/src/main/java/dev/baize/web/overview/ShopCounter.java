package dev.baize.web.overview;

import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.interaction.InteractionLog;
import dev.baize.domain.review.Reviews;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Counts the shop for the overview, at most every ten seconds however many look at it.
@Singleton
class ShopCounter {
    static final int DAYS = 30;
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Catalog catalog;
    private final Customers customers;
    private final InteractionLog log;
    private final Reviews reviews;
    private @Nullable ShopFigures last;

    @Inject
    ShopCounter(Catalog catalog, Customers customers, InteractionLog log, Reviews reviews) {
        this.catalog = catalog;
        this.customers = customers;
        this.log = log;
        this.reviews = reviews;
    }

    synchronized ShopFigures count() {
        Instant now = Instant.now();
        ShopFigures known = last;
        if (known == null || known.asOf().plus(FRESH).isBefore(now)) {
            known = countAt(now);
            last = known;
        }
        return known;
    }

    private ShopFigures countAt(Instant now) {
        Instant latest = log.findLatestTime().orElse(null);
        LocalDate lastDay = lastDay(now, latest);
        Instant from = lastDay.minusDays(DAYS - 1L).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new ShopFigures(
                now,
                catalog.countItems(),
                customers.countCustomers(),
                log.countInteractions(),
                reviews.countReviews(),
                latest,
                lastDay,
                log.countByDay(from));
    }

    /// Today; for historic data the day of the newest interaction, or the chart would be empty.
    static LocalDate lastDay(Instant now, @Nullable Instant latest) {
        boolean historic = latest != null && latest.isBefore(now.minus(Duration.ofDays(DAYS)));
        return LocalDate.ofInstant(historic ? latest : now, ZoneOffset.UTC);
    }
}
