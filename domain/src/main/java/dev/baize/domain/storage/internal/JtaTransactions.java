package dev.baize.domain.storage.internal;

import dev.baize.domain.storage.Retry;
import dev.baize.domain.storage.Transactions;

import java.time.Duration;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;

/// The server's transactions.
@ApplicationScoped
public class JtaTransactions implements Transactions {
    private final JtaScopes scopes;
    private final UserTransaction userTransaction;
    private final TransactionSynchronizationRegistry registry;

    @Inject
    public JtaTransactions(
            JtaScopes scopes, UserTransaction userTransaction, TransactionSynchronizationRegistry registry) {
        this.scopes = scopes;
        this.userTransaction = userTransaction;
        this.registry = registry;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected JtaTransactions() {
        this.scopes = null;
        this.userTransaction = null;
        this.registry = null;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return scopes.required(work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        return scopes.requiresNew(work);
    }

    @Override
    public <T> T retrying(Supplier<T> work) {
        return Retry.transaction(() -> scopes.requiresNew(work));
    }

    @Override
    public void suspended(Runnable work) {
        scopes.suspended(work);
    }

    @Override
    public boolean isActive() {
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public <T> T lasting(Duration limit, Supplier<T> work) {
        if (isActive()) {
            throw new IllegalStateException("Long work needs a transaction of its own, but one is active already.");
        }
        try {
            userTransaction.setTransactionTimeout(Math.toIntExact(limit.toSeconds()));
            userTransaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("No transaction can be begun.", e);
        }
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            end(done);
        }
    }

    private void end(boolean commit) {
        try {
            if (commit) {
                userTransaction.commit();
            } else {
                userTransaction.rollback();
            }
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException("The transaction could not be ended; nothing of it is stored.", e);
        } finally {
            restoreTimeout();
        }
    }

    private void restoreTimeout() {
        try {
            userTransaction.setTransactionTimeout(0);
        } catch (SystemException e) {
            throw new IllegalStateException("The server's own transaction limit could not be restored.", e);
        }
    }
}
