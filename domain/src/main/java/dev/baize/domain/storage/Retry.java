package dev.baize.domain.storage;

import dev.baize.domain.DomainException;
import dev.baize.domain.DomainException.Kind;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Runs a whole transaction again when others working at the same time got in its way.
public final class Retry {
    public static final int ATTEMPTS = 8;
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private Retry() {}

    /// @param transaction begins and ends its own transaction at each call
    /// @throws DomainException of kind UNAVAILABLE after [#ATTEMPTS] attempts
    public static <T> T transaction(Supplier<T> transaction) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return transaction.get();
            } catch (StorageException e) {
                if (!e.isWorthRetrying()) {
                    throw e;
                }
                pause(attempt);
            }
        }
        throw new DomainException(
                Kind.UNAVAILABLE, null, "The database is too busy with the same records; try again in a moment.");
    }

    /// Doubling, with jitter, so that two transactions that met once do not meet again.
    private static void pause(int attempt) {
        long longest = FIRST_PAUSE_NANOS << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
}
