package dev.baize.recommendation.state;

import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemsChanged;
import dev.baize.domain.customer.CustomerErased;
import dev.baize.domain.demo.DemoShopLoaded;
import dev.baize.domain.importing.ImportFinished;
import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionLog;
import dev.baize.domain.interaction.InteractionsRecorded;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/// Keeps the snapshot and the histories true to the database.
///
/// - At the start, after an import and after the demo shop was loaded, everything is read anew in the background; the
///   state before serves until then.
/// - Each committed event is in the histories at once; each change of the catalogue in the snapshot within moments.
/// - The item-to-item lists are learnt anew every `baize.recommendation.rebuild-interval` if anything happened.
@ApplicationScoped
public class RecommenderState {
    private static final Logger LOG = Logger.getLogger(RecommenderState.class.getName());

    private static final long GATHER_MILLIS = 100;
    private static final long RETRY_SECONDS = 5;

    private final Catalog catalog;
    private final InteractionLog interactions;
    private final Duration interval;
    private final AtomicBoolean rebuildWanted = new AtomicBoolean();
    private final AtomicLong recordedSinceBuild = new AtomicLong();
    private final Object catalogLock = new Object();

    private volatile boolean learning;
    private volatile @Nullable Snapshot snapshot;
    private volatile Histories histories = new Histories();

    /// The histories being read anew, which must not miss what is committed meanwhile; null at other times.
    private volatile @Nullable Histories nextHistories;

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> schedule;

    @Inject
    public RecommenderState(Catalog catalog, InteractionLog interactions, Config config) {
        this.catalog = catalog;
        this.interactions = interactions;
        interval = config.getOptionalValue("baize.recommendation.rebuild-interval", Duration.class)
                .orElse(Duration.ofMinutes(10));
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected RecommenderState() {
        catalog = null;
        interactions = null;
        interval = null;
    }

    void start(@Observes Startup startup) {
        rebuildSoon();
        schedule = executor.scheduleWithFixedDelay(
                this::rebuildIfChanged, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    /// Empty until the first snapshot is learnt.
    public Optional<Snapshot> findSnapshot() {
        return Optional.ofNullable(snapshot);
    }

    public History historyOf(@Nullable Long customerId, @Nullable String sessionId) {
        return histories.find(customerId, sessionId);
    }

    /// Whether something has happened that the lists are learnt anew for, and they are not there yet.
    public boolean isLearning() {
        return rebuildWanted.get() || learning;
    }

    public int customers() {
        return histories.countCustomers();
    }

    void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) InteractionsRecorded event) {
        recordedSinceBuild.addAndGet(event.interactions().size());
        Histories reading = nextHistories;
        for (Interaction interaction : event.interactions()) {
            histories.add(interaction);
            if (reading != null) {
                reading.add(interaction);
            }
        }
    }

    void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomerErased event) {
        histories.forgetCustomer(event.customerId());
        Histories reading = nextHistories;
        if (reading != null) {
            reading.forgetCustomer(event.customerId());
        }
        // A reading under way may hold what has just been erased.
        rebuildSoon();
    }

    void itemsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ItemsChanged event) {
        if (event.ids().isEmpty()) {
            rebuildSoon();
        } else {
            // Another thread: this one is still completing the transaction and may not read.
            executor.execute(() -> refreshItems(event.ids()));
        }
    }

    void imported(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportFinished event) {
        rebuildSoon();
    }

    void demoLoaded(@Observes(during = TransactionPhase.AFTER_SUCCESS) DemoShopLoaded event) {
        rebuildSoon();
    }

    private void refreshItems(List<Long> ids) {
        synchronized (catalogLock) {
            Snapshot current = snapshot;
            if (current != null) {
                snapshot = current.with(current.items().with(catalog.listItems(ids)));
            }
        }
    }

    /// Many wishes while one rebuild runs make one more, and those of one transaction, such as an import's, make one.
    private void rebuildSoon() {
        if (!rebuildWanted.getAndSet(true)) {
            executor.schedule(this::rebuild, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void rebuildIfChanged() {
        if (recordedSinceBuild.get() > 0) {
            rebuildSoon();
        }
    }

    private synchronized void rebuild() {
        // Before the wish is taken, so that nobody sees neither.
        learning = true;
        rebuildWanted.set(false);
        recordedSinceBuild.set(0);
        try {
            learn();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The recommender's snapshot could not be learnt; the one before goes on serving.", e);
            recordedSinceBuild.incrementAndGet();
            retryWithoutSnapshot();
        } finally {
            nextHistories = null;
            learning = false;
        }
    }

    /// At a start nothing serves before the first snapshot: that cannot wait for the next interval.
    private void retryWithoutSnapshot() {
        if (snapshot == null) {
            executor.schedule(this::rebuildSoon, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void learn() {
        long started = System.nanoTime();
        var reading = new Histories();
        nextHistories = reading;
        ItemTable items = offerItems();
        var builder = new SnapshotBuilder(items);
        interactions.forEachInteraction(0, interaction -> {
            builder.add(interaction);
            reading.add(interaction);
        });
        Snapshot learnt = builder.learn(started);
        synchronized (catalogLock) {
            // Items may have changed while the lists were learnt.
            snapshot = learnt.with(readItems());
        }
        histories = reading;
        LOG.log(Level.INFO, "Learnt recommendations from {0} interactions with {1} items in {2} s.", new Object[] {
            learnt.interactions(), learnt.items().size(), Math.round(learnt.buildSeconds() * 10) / 10.0
        });
    }

    /// The catalogue as it is now, which the snapshot before offers already while the next one is learnt: a shop whose
    /// first items were just imported has something to show.
    private ItemTable offerItems() {
        synchronized (catalogLock) {
            ItemTable items = readItems();
            Snapshot current = snapshot;
            if (current != null) {
                snapshot = current.with(items);
            }
            return items;
        }
    }

    private ItemTable readItems() {
        var items = new ArrayList<Item>();
        catalog.forEachItem(items::add);
        return ItemTable.of(items);
    }
}
