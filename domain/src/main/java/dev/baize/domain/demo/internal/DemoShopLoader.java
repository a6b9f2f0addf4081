package dev.baize.domain.demo.internal;

import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.demo.DemoShopLoaded;
import dev.baize.domain.interaction.BulkLoad;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.RecordResult;
import dev.baize.domain.review.Reviews;
import dev.baize.domain.shop.Shop;
import dev.baize.domain.shop.Shops;
import dev.baize.domain.storage.Transactions;
import dev.baize.domain.support.SupportRecords;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/// Writes the demo shop at the first start, whole or not at all, while the server is still starting: readiness is DOWN
/// until it is done, and whoever reads at the start reads it complete.
@ApplicationScoped
public class DemoShopLoader {
    static final long SEED = 20_260_808;

    private static final Logger LOG = Logger.getLogger(DemoShopLoader.class.getName());
    /// After the schema migration, before everything that reads the shop.
    private static final int SECOND = 100;
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final int EVENTS_A_CALL = 10_000;
    private static final int REVIEWS_A_CALL = 2_000;
    private static final String SOURCE = "demo";

    private final Shops shops;
    private final Transactions transactions;
    private final Catalog catalog;
    private final Customers customers;
    private final BulkLoad bulkLoad;
    private final Reviews reviews;
    private final SupportRecords support;
    private final Event<DemoShopLoaded> loaded;
    private final Clock clock;

    @Inject
    public DemoShopLoader(
            Shops shops,
            Transactions transactions,
            Catalog catalog,
            Customers customers,
            BulkLoad bulkLoad,
            Reviews reviews,
            SupportRecords support,
            Event<DemoShopLoaded> loaded,
            Clock clock) {
        this.shops = shops;
        this.transactions = transactions;
        this.catalog = catalog;
        this.customers = customers;
        this.bulkLoad = bulkLoad;
        this.reviews = reviews;
        this.support = support;
        this.loaded = loaded;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DemoShopLoader() {
        this(null, null, null, null, null, null, null, null, null);
    }

    void onStart(@Observes @Priority(SECOND) @Initialized(ApplicationScoped.class) Object start) {
        Shop shop = shops.getShop();
        if (shop.kind() == Shop.Kind.DEMO && !shop.simulated()) {
            load();
        }
    }

    private void load() {
        Instant begin = clock.instant();
        LOG.info("Demo shop: inventing a year of a shop ...");
        DemoData data = new Simulator(SEED, begin.truncatedTo(ChronoUnit.SECONDS)).simulate();
        DemoShopLoaded done = transactions.lasting(LIMIT, () -> store(data));
        LOG.log(Level.INFO, "Demo shop: ready after {0} s with {1} items, {2} customers and {3} events.", new Object[] {
            Duration.between(begin, clock.instant()).toSeconds(), done.items(), done.customers(), done.events()
        });
    }

    private DemoShopLoaded store(DemoData data) {
        data.categories().forEach((path, name) -> catalog.putCategory(path, name.en(), name.zh()));
        catalog.putItems(data.items().stream().map(DemoItem::toDraft).toList());
        customers.putCustomers(data.customers(), SOURCE);
        LOG.log(Level.INFO, "Demo shop: {0} items and {1} customers stored.", new Object[] {
            data.items().size(), data.customers().size()
        });
        storeEvents(data.events());
        for (int from = 0; from < data.reviews().size(); from += REVIEWS_A_CALL) {
            reviews.putReviews(
                    data.reviews().subList(from, Math.min(data.reviews().size(), from + REVIEWS_A_CALL)));
        }
        support.putArticles(data.articles());
        support.putDialogues(data.dialogues());
        DemoShopLoaded done = new DemoShopLoaded(
                data.items().size(), data.customers().size(), data.events().size());
        loaded.fire(done);
        return done;
    }

    private void storeEvents(List<EventDraft> events) {
        BulkLoad.Load load = bulkLoad.begin();
        for (int from = 0; from < events.size(); from += EVENTS_A_CALL) {
            int to = Math.min(events.size(), from + EVENTS_A_CALL);
            RecordResult result = load.events(events.subList(from, to));
            if (!result.rejected().isEmpty()) {
                throw new IllegalStateException("The demo shop broke a rule of its own shop: "
                        + result.rejected().getFirst().reason());
            }
            LOG.log(Level.INFO, "Demo shop: {0} of {1} events stored.", new Object[] {to, events.size()});
        }
    }
}
