package dev.baize.domain.storage;

import java.time.Duration;
import java.util.function.Supplier;

/// Transactions as blocks of code. A block that throws is rolled back, and what it threw reaches the caller.
public interface Transactions {
    /// Runs in the caller's transaction, or in one of its own when there is none.
    <T> T required(Supplier<T> work);

    /// Runs in a transaction of its own, which is committed when this returns.
    <T> T requiresNew(Supplier<T> work);

    /// As [#requiresNew], and runs again from the start when a deadlock or the same key stored at once by someone
    /// else got in the way.
    ///
    /// @throws dev.baize.domain.DomainException of kind UNAVAILABLE after 8 attempts
    <T> T retrying(Supplier<T> work);

    /// Runs long work in a transaction of its own that may last as long as said, where the server's limit is minutes.
    ///
    /// @throws IllegalStateException when the caller is in a transaction already
    <T> T lasting(Duration limit, Supplier<T> work);

    /// Runs outside any transaction: each statement sees what is committed at its time.
    void suspended(Runnable work);

    boolean isActive();
}
