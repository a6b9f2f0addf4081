package dev.baize.languagemodel.serving;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baize.domain.DomainException;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A model in service.
///
/// Callers put texts into one queue; whenever a worker is free it takes all that is waiting, up to a
/// batch. Nobody waits for a batch to fill: under load batches are large by themselves, and a lone
/// caller is served at once. A text that is being computed, or was lately, is not computed again.
///
/// What may wait is bounded in texts. A call that finds the bound reached is refused; a call with more
/// texts than fit goes through in slices, and once its first slice was taken it waits for the others.
public final class ServedModel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ServedModel.class.getName());
    private static final int SLICE = 64;
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final VectorModel model;
    private final ServingLimits limits;
    private final BlockingQueue<Request> queue = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private final AsyncCache<String, float[]> remembered;
    private final List<Thread> workers = new ArrayList<>();
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private final LongAdder texts = new LongAdder();
    private final LongAdder computed = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private boolean closed;

    /// @param model closed with this
    public ServedModel(VectorModel model, ServingLimits limits) {
        this.model = model;
        this.limits = limits;
        room = new Semaphore(limits.waiting());
        remembered = Caffeine.newBuilder().maximumSize(limits.remembered()).buildAsync();
        for (int i = 1; i <= limits.workers(); i++) {
            workers.add(Thread.ofPlatform()
                    .daemon()
                    .name("baize-encoder-" + model.id() + "-" + i)
                    .start(this::work));
        }
    }

    public String id() {
        return model.id();
    }

    public int dimensions() {
        return model.dimensions();
    }

    public ServingStatistics statistics() {
        return new ServingStatistics(
                texts.sum(),
                Math.max(0, texts.sum() - computed.sum() - queue.size()),
                batches.sum(),
                refused.sum(),
                limits.waiting() - room.availablePermits());
    }

    /// The vectors of texts, or nothing when this model was taken out of service.
    ///
    /// The arrays are shared with other callers and must not be written to.
    ///
    /// @throws DomainException UNAVAILABLE when too much is waiting or the model fails
    public Optional<List<float[]>> encode(List<String> wanted) {
        life.readLock().lock();
        try {
            if (closed) {
                return Optional.empty();
            }
            List<float[]> vectors = new ArrayList<>(wanted.size());
            int slice = Math.min(SLICE, limits.waiting());
            for (int from = 0; from < wanted.size(); from += slice) {
                vectors.addAll(encodeSlice(wanted.subList(from, Math.min(wanted.size(), from + slice)), from > 0));
            }
            texts.add(wanted.size());
            return Optional.of(vectors);
        } finally {
            life.readLock().unlock();
        }
    }

    private List<float[]> encodeSlice(List<String> slice, boolean isPatient) {
        enter(slice.size(), isPatient);
        try {
            List<CompletableFuture<float[]>> answers = slice.stream()
                    .map(text -> remembered.get(text, (key, _) -> enqueue(key)))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            DomainException refusal = new DomainException(
                    DomainException.Kind.UNAVAILABLE,
                    null,
                    "the language model could not compute; see the server's log");
            refusal.initCause(e.getCause());
            throw refusal;
        } finally {
            room.release(slice.size());
        }
    }

    private CompletableFuture<float[]> enqueue(String text) {
        Request request = new Request(text, new CompletableFuture<>());
        queue.add(request);
        return request.answer;
    }

    private void enter(int size, boolean isPatient) {
        try {
            boolean entered =
                    isPatient ? room.tryAcquire(size, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS) : room.tryAcquire(size);
            if (entered) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refused.increment();
        throw new DomainException(
                DomainException.Kind.UNAVAILABLE,
                null,
                "the language model has " + limits.waiting() + " texts waiting and takes no more; try again shortly");
    }

    private void work() {
        List<Request> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, limits.batch() - 1);
                compute(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            // Closing: everybody who waited has been answered.
        }
    }

    private void compute(List<Request> batch) {
        try {
            float[][] vectors = model.encode(batch.stream().map(Request::text).toList());
            for (int i = 0; i < vectors.length; i++) {
                batch.get(i).answer.complete(vectors[i]);
            }
        } catch (RuntimeException | Error e) {
            // Every failure belongs to the callers: without an answer they would wait for ever.
            LOG.log(Level.ERROR, "The model " + model.id() + " failed on a batch of " + batch.size(), e);
            batch.forEach(request -> {
                remembered.asMap().remove(request.text, request.answer);
                request.answer.completeExceptionally(e);
            });
        }
        batches.increment();
        computed.add(batch.size());
    }

    /// Answers everybody who is inside, lets nobody in, and frees the model.
    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            workers.forEach(Thread::interrupt);
            for (Thread worker : workers) {
                worker.join();
            }
            model.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            life.writeLock().unlock();
        }
    }

    private record Request(String text, CompletableFuture<float[]> answer) {}
}
