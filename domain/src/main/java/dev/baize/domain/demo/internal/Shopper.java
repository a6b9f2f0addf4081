package dev.baize.domain.demo.internal;

import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/// One customer's year: visits, and what comes of them.
///
/// A visit begins with a wish, goes on with looking around, and may end in an order; an order may lead to a
/// refund, an opinion, and, for things that are used up, to buying them again.
final class Shopper {
    private static final double SEARCHES = 0.42;
    private static final double UNKNOWN_VISITOR = 0.05;
    private static final double LOOKS_AT_OTHER_KIND = 0.35;
    private static final double WISHES = 0.08;
    private static final double FILLS_CART = 0.62;
    private static final double CHECKS_OUT = 0.86;
    private static final double PAYS = 0.93;
    private static final double PAYS_AT_FESTIVAL = 0.98;
    private static final double TAKES_COMPANION = 0.38;
    private static final double TAKES_SECOND = 0.22;
    private static final double BUYS_AGAIN = 0.72;
    private static final double OPINES = 0.72;

    /// What someone thinks of something bought.
    record Opinion(Taste taste, DemoItem item, Instant at, int rating) {}

    private record Visit(Instant at, @Nullable DemoItem need) {}

    private final Taste taste;
    private final Assortment assortment;
    private final LocalDate firstDate;
    private final Instant end;
    private final Draws draws;
    private final PriorityQueue<Visit> visits = new PriorityQueue<>((a, b) -> a.at().compareTo(b.at()));
    private final List<EventDraft> events = new ArrayList<>();
    private final List<Opinion> opinions = new ArrayList<>();

    private Instant clock = Instant.EPOCH;
    private @Nullable String customer;
    private String session = "";
    private int sessions;
    private int orders;

    Shopper(Taste taste, Assortment assortment, LocalDate firstDate, Instant end, Draws draws) {
        this.taste = taste;
        this.assortment = assortment;
        this.firstDate = firstDate;
        this.end = end;
        this.draws = draws;
    }

    List<EventDraft> events() {
        return events;
    }

    List<Opinion> opinions() {
        return opinions;
    }

    /// @param traffic how much people shop on each day of the year
    void live(double[] traffic) {
        double[] days = traffic.clone();
        for (int day = 0; day < taste.firstDay(); day++) {
            days[day] = 0;
        }
        int planned = 1 + draws.poisson(taste.sessions() * (days.length - taste.firstDay()) / days.length);
        for (int i = 0; i < planned; i++) {
            visits.add(new Visit(timeOn(draws.weighted(days)), null));
        }
        for (Visit next = visits.poll(); next != null && next.at().isBefore(end); next = visits.poll()) {
            visit(next);
        }
    }

    private Instant timeOn(int day) {
        int minute = StrictMath.floorMod((int) (taste.hour() * 60 + 30 + draws.gaussian() * 100), 24 * 60);
        return firstDate
                .plusDays(day)
                .atStartOfDay(Seasons.ZONE)
                .plusMinutes(minute)
                .plusSeconds(draws.below(60))
                .toInstant();
    }

    private void visit(Visit visit) {
        clock = visit.at();
        sessions++;
        session = "s-" + taste.customerId() + "-" + sessions;
        DemoItem need = visit.need();
        if (need != null) {
            customer = taste.customerId();
            pause(30);
            event(InteractionType.VIEW, need);
            event(InteractionType.ADD_TO_CART, need);
            order(new LinkedHashSet<>(List.of(need)), false);
        } else {
            lookAround();
        }
    }

    private void lookAround() {
        boolean known = !draws.chance(UNKNOWN_VISITOR);
        customer = known ? taste.customerId() : null;
        Kind kind = assortment.want(taste, day(), date(), draws);
        List<DemoItem> seen = look(kind, 2 + draws.poisson(1.9));
        if (draws.chance(LOOKS_AT_OTHER_KIND)) {
            seen.addAll(look(assortment.want(taste, day(), date(), draws), 1 + draws.poisson(0.8)));
        }
        if (known && !seen.isEmpty() && draws.chance(FILLS_CART)) {
            fillCart(seen);
        }
    }

    private List<DemoItem> look(Kind kind, int count) {
        List<DemoItem> seen = assortment.browse(taste, kind, day(), count, draws);
        if (draws.chance(SEARCHES) && !seen.isEmpty()) {
            search(seen.getFirst());
        }
        for (DemoItem item : seen) {
            pause(50);
            event(InteractionType.VIEW, item);
            if (draws.chance(WISHES)) {
                pause(10);
                event(InteractionType.ADD_TO_WISHLIST, item);
            }
        }
        return new ArrayList<>(seen);
    }

    private void search(DemoItem wanted) {
        String thing = wanted.thing().in(taste.language());
        boolean zh = taste.language().equals("zh");
        String space = zh ? "" : " ";
        String term = switch (draws.below(4)) {
            case 0 -> wanted.kind().name().in(taste.language());
            case 1 -> wanted.brand().name().in(taste.language()) + " " + thing;
            case 2 ->
                wanted.colour() == null || wanted.kind().colours().isEmpty()
                        ? thing
                        : wanted.colour().name().in(taste.language()) + space + thing;
            default -> thing;
        };
        pause(15);
        add(new EventDraft(
                nextEventId(),
                InteractionType.SEARCH,
                customer,
                session,
                clock,
                List.of(),
                zh ? term : term.toLowerCase(Locale.ROOT),
                null,
                null,
                "demo"));
    }

    private void fillCart(List<DemoItem> seen) {
        DemoItem chosen = seen.getFirst();
        LinkedHashSet<DemoItem> cart = new LinkedHashSet<>(List.of(chosen));
        if (seen.size() > 2 && draws.chance(TAKES_SECOND)) {
            cart.add(seen.getLast());
        }
        for (DemoItem item : cart) {
            pause(40);
            event(InteractionType.ADD_TO_CART, item);
        }
        if (cart.size() > 1 && draws.chance(0.25)) {
            DemoItem rejected = seen.getLast();
            pause(40);
            event(InteractionType.REMOVE_FROM_CART, rejected);
            cart.remove(rejected);
        }
        if (draws.chance(CHECKS_OUT)) {
            order(cart, draws.chance(TAKES_COMPANION));
        }
    }

    private void order(LinkedHashSet<DemoItem> cart, boolean withCompanion) {
        DemoItem first = cart.getFirst();
        if (withCompanion && !first.kind().companions().isEmpty()) {
            DemoItem companion = assortment.companion(taste, first, day(), draws);
            pause(40);
            event(InteractionType.VIEW, companion);
            event(InteractionType.ADD_TO_CART, companion);
            cart.add(companion);
        }
        pause(60);
        List<EventDraft.Line> lines = cart.stream()
                .map(item -> line(item, item.kind().repeatDays() > 0 && draws.chance(0.15) ? 2 : 1, null))
                .toList();
        event(InteractionType.BEGIN_CHECKOUT, lines, null);
        if (draws.chance(Seasons.isFestival(date()) ? PAYS_AT_FESTIVAL : PAYS)) {
            orders++;
            String order = "o-" + taste.customerId() + "-" + orders;
            pause(60);
            event(InteractionType.PURCHASE, lines, order);
            cart.forEach(this::buyAgainLater);
            afterwards(new ArrayList<>(cart), lines, order);
        }
    }

    private void buyAgainLater(DemoItem item) {
        if (item.kind().repeatDays() > 0 && draws.chance(BUYS_AGAIN)) {
            long minutes = Math.round(item.kind().repeatDays() * draws.logNormal(0.18) * 24 * 60);
            visits.add(new Visit(clock.plus(minutes, ChronoUnit.MINUTES), item));
        }
    }

    private void afterwards(List<DemoItem> items, List<EventDraft.Line> lines, String order) {
        Instant bought = clock;
        for (int i = 0; i < items.size(); i++) {
            DemoItem item = items.get(i);
            int rating = rating(item);
            boolean worn = List.of("women", "men", "shoes").contains(item.kind().category());
            double unhappy = (rating <= 2 ? 0.35 : 0.02) + (worn ? 0.04 : 0);
            if (draws.chance(unhappy)) {
                clock = bought.plus(draws.between(3 * 24, 12 * 24), ChronoUnit.HOURS);
                event(InteractionType.REFUND, List.of(lines.get(i)), order);
            }
            Instant opinionAt = bought.plus(draws.between(3 * 24 * 60, 20 * 24 * 60), ChronoUnit.MINUTES);
            if (draws.chance(OPINES) && opinionAt.isBefore(end)) {
                opinions.add(new Opinion(taste, item, opinionAt, rating));
            }
        }
        clock = bought;
    }

    /// Stars from what the item is like, the brand's standing with this customer, and the day's mood.
    private int rating(DemoItem item) {
        boolean trusted =
                item.brand().name().en().equals(taste.brands().get(item.kind().key()));
        double score = item.quality() * 0.55 + (trusted ? 0.35 : 0) + draws.gaussian() * 0.9;
        return score > 0 ? 5 : score > -0.75 ? 4 : score > -1.3 ? 3 : score > -1.75 ? 2 : 1;
    }

    /// The event of an opinion that became a review.
    EventDraft rated(Opinion opinion) {
        return new EventDraft(
                nextEventId(),
                InteractionType.RATE,
                taste.customerId(),
                null,
                opinion.at(),
                List.of(line(opinion.item(), 1, opinion.rating())),
                null,
                null,
                null,
                "demo");
    }

    private void event(InteractionType type, DemoItem item) {
        event(type, List.of(line(item, 1, null)), null);
    }

    private void event(InteractionType type, List<EventDraft.Line> lines, @Nullable String order) {
        @Nullable String visit = type == InteractionType.REFUND ? null : session;
        add(new EventDraft(nextEventId(), type, customer, visit, clock, lines, null, order, null, "demo"));
    }

    private void add(EventDraft event) {
        if (event.occurredAt().isBefore(end)) {
            events.add(event);
        }
    }

    private static EventDraft.Line line(DemoItem item, int quantity, @Nullable Integer rating) {
        return new EventDraft.Line(item.itemId(), item.price(), "CNY", quantity, rating);
    }

    private int eventNumber;

    private String nextEventId() {
        eventNumber++;
        return "e-" + taste.customerId() + "-" + eventNumber;
    }

    private void pause(double meanSeconds) {
        clock = clock.plusSeconds(2 + (long) draws.exponential(meanSeconds));
    }

    private LocalDate date() {
        return LocalDate.ofInstant(clock, Seasons.ZONE);
    }

    private int day() {
        return (int) ChronoUnit.DAYS.between(firstDate, date());
    }
}
