package dev.baize.profiling.internal;

import dev.baize.domain.DomainSettings;
import dev.baize.domain.Page;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionLog;
import dev.baize.domain.interaction.Order;
import dev.baize.domain.review.Reviews;
import dev.baize.domain.shop.Shops;
import dev.baize.profiling.ActivityCount;
import dev.baize.profiling.Conclusions;
import dev.baize.profiling.ConsentState;
import dev.baize.profiling.Habits;
import dev.baize.profiling.Profile;
import dev.baize.profiling.PurchaseHistory;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Reads a customer's facts by the domain's interfaces and computes the profile.
@ApplicationScoped
public class ProfileReader {
    private static final int PAGE = 1_000;
    private static final int MAX_REVIEWS = 200;

    private final Customers customers;
    private final InteractionLog log;
    private final Catalog catalog;
    private final Reviews reviews;
    private final Shops shops;
    private final DomainSettings settings;
    private final Clock clock;

    @Inject
    public ProfileReader(
            Customers customers,
            InteractionLog log,
            Catalog catalog,
            Reviews reviews,
            Shops shops,
            DomainSettings settings,
            Clock clock) {
        this.customers = customers;
        this.log = log;
        this.catalog = catalog;
        this.reviews = reviews;
        this.shops = shops;
        this.settings = settings;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected ProfileReader() {
        this.customers = null;
        this.log = null;
        this.catalog = null;
        this.reviews = null;
        this.shops = null;
        this.settings = null;
        this.clock = null;
    }

    /// @throws dev.baize.domain.DomainException of kind NOT_FOUND
    Profile read(long customerId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Customer customer = customers.getCustomer(customerId);
        boolean allowed = customers.isAllowed(customerId, Purpose.PERSONALISATION);
        List<Interaction> latest = latest(customerId);
        List<Order> orders = new ArrayList<>();
        log.forEachOrder(customerId, orders::add);
        var items = new ItemsById(catalog.listItems(itemIds(latest, orders)));
        String currency = shops.getShop().currency();
        PurchaseHistory purchases = PurchaseMeasures.of(orders, currency, now);
        return new Profile(
                customer.pseudonym(),
                customer.simulated(),
                customer.country(),
                PreferredLanguages.of(
                        customer.locale(), () -> allowed ? reviews.listByCustomer(customerId, MAX_REVIEWS) : List.of()),
                customer.firstSeen(),
                lastSeen(customer, latest),
                log.countByType(customerId).stream()
                        .map(count -> new ActivityCount(count.type(), count.events(), count.first(), count.last()))
                        .toList(),
                purchases,
                RecentItems.viewed(latest, items),
                RecentItems.bought(orders, items),
                consents(customer),
                customers.listConsentHistory(customerId),
                allowed,
                allowed ? conclusions(latest, orders, items, currency) : null,
                now);
    }

    private Conclusions conclusions(List<Interaction> latest, List<Order> orders, ItemsById items, String currency) {
        var zone = settings.timeZone();
        var interest = new Interest(latest, orders, items);
        return new Conclusions(
                ActiveTimes.of(latest, zone),
                PriceBands.of(orders, latest, items, currency),
                PurchaseMeasures.cadence(orders, zone),
                interest.favourites(Item::category),
                interest.favourites(Item::brand));
    }

    /// Newest first.
    private List<Interaction> latest(long customerId) {
        var found = new ArrayList<Interaction>();
        @Nullable String cursor = null;
        do {
            Page<Interaction> page = log.listByCustomer(customerId, cursor, PAGE);
            found.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null && found.size() < Habits.WINDOW);
        return found;
    }

    private static List<Long> itemIds(List<Interaction> latest, List<Order> orders) {
        return Stream.concat(
                        latest.stream().map(Interaction::itemId).filter(Objects::nonNull),
                        orders.stream().flatMap(order -> order.lines().stream().map(Order.Line::itemId)))
                .distinct()
                .toList();
    }

    /// The log knows of an event a moment before the customer's row does.
    private static Instant lastSeen(Customer customer, List<Interaction> latest) {
        Instant event =
                latest.isEmpty() ? customer.lastSeen() : latest.getFirst().occurredAt();
        return event.isAfter(customer.lastSeen()) ? event : customer.lastSeen();
    }

    private List<ConsentState> consents(Customer customer) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new ConsentState(
                        purpose,
                        customer.consent().getOrDefault(purpose, Consent.UNKNOWN),
                        customers.isAllowed(customer.id(), purpose)))
                .toList();
    }
}
