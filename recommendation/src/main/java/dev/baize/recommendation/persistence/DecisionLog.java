package dev.baize.recommendation.persistence;

import dev.baize.domain.customer.Customers;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.Transactions;
import dev.baize.recommendation.Decision;
import dev.baize.recommendation.ShownItem;
import org.jspecify.annotations.Nullable;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;

/// Writes every decision with all it showed, in batches beside the requests.
///
/// A decision is not acknowledged work: at a crash the last tenth of a second may be missing. When the database is
/// slower than the requests the queue fills, and further decisions are counted as lost instead of slowing answers.
///
/// A customer may be erased between the decision and its writing: then it is written without them.
@ApplicationScoped
public class DecisionLog {
    private static final Logger LOG = Logger.getLogger(DecisionLog.class.getName());
    private static final int QUEUE = 20_000;
    private static final int BATCH = 1_000;
    private static final long PAUSE_MILLIS = 100;
    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());

    private final Database database;
    private final Transactions transactions;
    private final Customers customers;
    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong decided = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> schedule;

    @Inject
    public DecisionLog(Database database, Transactions transactions, Customers customers) {
        this.database = database;
        this.transactions = transactions;
        this.customers = customers;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DecisionLog() {
        this.database = null;
        this.transactions = null;
        this.customers = null;
    }

    void start(@Observes Startup startup) {
        schedule = executor.scheduleWithFixedDelay(this::flush, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(false);
        }
        flush();
    }

    public void append(Decision decision, @Nullable Long customerId, @Nullable String sessionId) {
        decided.incrementAndGet();
        if (!queue.offer(new Entry(decision, customerId, sessionId)) && dropped.incrementAndGet() == 1) {
            LOG.warning("The decision log is full: decisions go unlogged until the database keeps up.");
        }
    }

    /// Decisions made since the start.
    public long decided() {
        return decided.get();
    }

    /// Decisions that are not written yet.
    public int waiting() {
        return queue.size();
    }

    /// Decisions lost to a full queue or a failing database since the start.
    public long dropped() {
        return dropped.get();
    }

    private synchronized void flush() {
        var batch = new ArrayList<Entry>(BATCH);
        while (queue.drainTo(batch, BATCH) > 0) {
            try {
                transactions.requiresNew(() -> insert(batch));
            } catch (RuntimeException e) {
                // A commit that fails throws the container's own exceptions; one that got out would end the schedule.
                dropped.addAndGet(batch.size());
                LOG.log(Level.WARNING, batch.size() + " decisions could not be logged.", e);
            }
            batch.clear();
        }
    }

    private int insert(List<Entry> batch) {
        Set<Long> known = customers.holdKnown(batch.stream()
                .map(Entry::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        database.batch(
                "INSERT INTO decision (decision_id, decided_at, placement, customer_id, session_id, model_version, shown)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                batch.stream().map(entry -> entry.without(known)).toList(),
                entry -> new @Nullable Object[] {
                    entry.decision.decisionId(),
                    entry.decision.decidedAt(),
                    entry.decision.placement().key(),
                    entry.customerId,
                    entry.sessionId,
                    entry.decision.modelVersion(),
                    json(entry.decision.items())
                });
        return batch.size();
    }

    private static String json(List<ShownItem> shown) {
        var text = new StringWriter(1_024);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (ShownItem item : shown) {
                json.writeStartObject()
                        .write("item", item.item().id())
                        .write("position", item.position())
                        .write("score", item.score())
                        .write("propensity", item.propensity())
                        .write("reason", item.reason().code())
                        .writeStartObject("sources");
                item.sources().forEach(source -> json.write(source.source(), source.score()));
                json.writeEnd().writeEnd();
            }
            json.writeEnd();
        }
        return text.toString();
    }

    private record Entry(
            Decision decision,
            @Nullable Long customerId,
            @Nullable String sessionId) {
        /// The entry, without customer and session when the customer is not among those known.
        Entry without(Set<Long> known) {
            return customerId == null || known.contains(customerId) ? this : new Entry(decision, null, null);
        }
    }
}
