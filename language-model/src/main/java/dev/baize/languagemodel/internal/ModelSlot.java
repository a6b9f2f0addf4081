package dev.baize.languagemodel.internal;

import dev.baize.languagemodel.serving.ServedModel;
import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The place of one language's model: empty, then filled on first use, then exchangeable.
///
/// After a failed load nobody tries again for a minute: callers get the same failure at once instead of
/// queueing up for another slow one.
final class ModelSlot implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ModelSlot.class.getName());
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Supplier<ServedModel> loader;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable ServedModel model;
    private @Nullable Throwable failure;
    private long failedAt;

    ModelSlot(Supplier<ServedModel> loader) {
        this.loader = loader;
    }

    /// The model, loaded now if it was not yet.
    ServedModel get() {
        ServedModel present = model;
        if (present != null) {
            return present;
        }
        loading.lock();
        try {
            present = model;
            return present != null ? present : load();
        } finally {
            loading.unlock();
        }
    }

    Optional<ServedModel> loaded() {
        return Optional.ofNullable(model);
    }

    /// Puts another model in service; the old one answers whoever is with it and is then freed.
    void replace(ServedModel successor) {
        loading.lock();
        try {
            ServedModel predecessor = model;
            model = successor;
            failure = null;
            if (predecessor != null) {
                predecessor.close();
            }
        } finally {
            loading.unlock();
        }
    }

    private ServedModel load() {
        Throwable last = failure;
        if (last != null && System.nanoTime() - failedAt < PAUSE_AFTER_FAILURE.toNanos()) {
            throw new IllegalStateException(last.getMessage(), last);
        }
        try {
            ServedModel loaded = loader.get();
            model = loaded;
            failure = null;
            return loaded;
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.ERROR, "A language model cannot be loaded; the next attempt is in a minute", e);
            failure = e;
            failedAt = System.nanoTime();
            throw e;
        }
    }

    @Override
    public void close() {
        loaded().ifPresent(ServedModel::close);
    }
}
