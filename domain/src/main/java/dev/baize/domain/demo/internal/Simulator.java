package dev.baize.domain.demo.internal;

import dev.baize.domain.customer.CustomerDraft;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.review.ReviewDraft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Simulates a year of a shop that ends at a given instant.
final class Simulator {
    static final int DAYS = 365;
    static final int CUSTOMERS = 3_000;
    static final int REVIEWS = 8_000;
    static final int DIALOGUES = 600;

    private final long seed;
    private final Instant end;
    private final LocalDate firstDate;
    private final List<EventDraft> events = new ArrayList<>(200_000);
    private final List<ReviewDraft> reviews = new ArrayList<>(REVIEWS);

    /// @param end nothing happens from here on
    Simulator(long seed, Instant end) {
        this.seed = seed;
        this.end = end;
        this.firstDate = LocalDate.ofInstant(end, Seasons.ZONE).minusDays(DAYS - 1L);
    }

    DemoData simulate() {
        CatalogGrammar grammar = CatalogGrammar.read();
        List<DemoItem> items = new ItemWriter(seed, DAYS).write(grammar.kinds());
        List<Taste> tastes = new TasteWriter(seed, DAYS, grammar.kinds()).write(CUSTOMERS);
        live(tastes, new Assortment(grammar.kinds(), items));
        events.sort(Comparator.comparing(EventDraft::occurredAt).thenComparing(EventDraft::eventId));
        return new DemoData(
                categories(grammar),
                items,
                tastes,
                customers(tastes),
                events,
                reviews,
                SupportWriter.articles(end),
                new SupportWriter(seed, items).dialogues(DIALOGUES, end, DAYS));
    }

    private void live(List<Taste> tastes, Assortment assortment) {
        double[] traffic = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            traffic[day] = Seasons.traffic(firstDate.plusDays(day));
        }
        List<Shopper> shoppers = new ArrayList<>();
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < tastes.size(); i++) {
            Shopper shopper = new Shopper(tastes.get(i), assortment, firstDate, end, Draws.stream(seed, "shopper", i));
            shopper.live(traffic);
            shoppers.add(shopper);
            shopper.opinions().forEach(opinion -> voices.add(new Voice(shopper, opinion)));
        }
        shoppers.forEach(shopper -> events.addAll(shopper.events()));
        writeReviews(voices);
    }

    private record Voice(Shopper shopper, Shopper.Opinion opinion) {}

    /// As many of the opinions as the shop has reviews become one, spread evenly over customers and time.
    private void writeReviews(List<Voice> voices) {
        if (voices.size() < REVIEWS) {
            throw new IllegalStateException("Only " + voices.size() + " opinions for " + REVIEWS + " reviews.");
        }
        ReviewGrammar grammar = ReviewGrammar.read();
        for (int i = 0; i < REVIEWS; i++) {
            Voice voice = voices.get((int) ((long) i * voices.size() / REVIEWS));
            Shopper.Opinion opinion = voice.opinion();
            Taste taste = opinion.taste();
            events.add(voice.shopper().rated(opinion));
            reviews.add(new ReviewDraft(
                    String.format(Locale.ROOT, "r-%05d", i + 1),
                    opinion.item().itemId(),
                    taste.customerId(),
                    opinion.rating(),
                    null,
                    grammar.write(opinion.item(), opinion.rating(), taste.language(), Draws.stream(seed, "review", i)),
                    taste.language(),
                    opinion.at(),
                    true));
        }
    }

    private static Map<String, Words> categories(CatalogGrammar grammar) {
        Map<String, Words> categories = new LinkedHashMap<>(grammar.categories());
        grammar.kinds().forEach(kind -> categories.put(kind.path(), kind.name()));
        return categories;
    }

    /// A customer is seen from their first to their last event.
    private List<CustomerDraft> customers(List<Taste> tastes) {
        Map<String, Instant> first = new LinkedHashMap<>();
        Map<String, Instant> last = new LinkedHashMap<>();
        for (EventDraft event : events) {
            String id = event.shopCustomerId();
            if (id != null) {
                first.putIfAbsent(id, event.occurredAt());
                last.put(id, event.occurredAt());
            }
        }
        Instant opening = firstDate.atStartOfDay(Seasons.ZONE).toInstant();
        return tastes.stream()
                .map(taste -> new CustomerDraft(
                        taste.customerId(),
                        taste.language(),
                        taste.language().equals("zh") ? "CN" : country(taste),
                        first.getOrDefault(taste.customerId(), opening),
                        last.getOrDefault(taste.customerId(), opening),
                        Map.of(),
                        true))
                .toList();
    }

    private String country(Taste taste) {
        return Draws.stream(seed, "country", taste.customerId().hashCode())
                .oneOf(List.of("CN", "SG", "GB", "US", "CA"));
    }
}
