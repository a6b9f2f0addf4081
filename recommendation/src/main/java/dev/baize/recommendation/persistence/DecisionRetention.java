package dev.baize.recommendation.persistence;

import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.StorageException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/// Deletes decisions that are older than `baize.recommendation.decision-days` (180 where nothing is set), every hour.
///
/// A busy shop decides tens of millions of times a day: kept for ever, the log would fill the disk.
@ApplicationScoped
public class DecisionRetention {
    private static final Logger LOG = Logger.getLogger(DecisionRetention.class.getName());
    private static final String PROPERTY = "baize.recommendation.decision-days";
    private static final int DEFAULT_DAYS = 180;
    private static final int BATCH = 5_000;

    private final Database database;
    private final Duration kept;

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> schedule;

    /// @throws IllegalStateException when the property is no whole number above zero
    @Inject
    public DecisionRetention(Database database) {
        this(database, ConfigProvider.getConfig());
    }

    DecisionRetention(Database database, Config config) {
        this.database = database;
        kept = Duration.ofDays(
                days(config.getOptionalValue(PROPERTY, String.class).orElse(String.valueOf(DEFAULT_DAYS))));
    }

    private static int days(String value) {
        try {
            int days = Integer.parseInt(value.strip());
            if (days > 0) {
                return days;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(PROPERTY + " is '" + value + "' but must be a whole number", e);
        }
        throw new IllegalStateException(PROPERTY + " is '" + value + "' but must be above zero");
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DecisionRetention() {
        this.database = null;
        this.kept = Duration.ofDays(DEFAULT_DAYS);
    }

    void start(@Observes Startup startup) {
        schedule = executor.scheduleWithFixedDelay(() -> deleteOutdated(Instant.now()), 5, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    /// In small batches, so that nobody waits long for a lock.
    ///
    /// @return how many were deleted
    long deleteOutdated(Instant now) {
        long deleted = 0;
        try {
            int batch;
            do {
                batch = database.update("DELETE FROM decision WHERE decided_at < ? LIMIT " + BATCH, now.minus(kept));
                deleted += batch;
            } while (batch == BATCH);
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "Outdated decisions could not be deleted; tried again in an hour.", e);
        }
        return deleted;
    }
}
