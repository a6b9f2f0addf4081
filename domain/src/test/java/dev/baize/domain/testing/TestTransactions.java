package dev.baize.domain.testing;

import dev.baize.domain.storage.Retry;
import dev.baize.domain.storage.Transactions;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// Transactions bound to the thread, as the server's are: within one, the data source always gives its connection.
public final class TestTransactions implements Transactions {
    private final DataSource source;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final ThreadLocal<@Nullable Active> active = new ThreadLocal<>();

    TestTransactions(DataSource source) {
        this.source = source;
    }

    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, _) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    Active current = active.get();
                    return current != null ? closedBy(current.connection, () -> {}) : autoCommitted();
                });
    }

    private Connection autoCommitted() throws SQLException {
        Connection connection = take();
        connection.setAutoCommit(true);
        return closedBy(connection, () -> idle.push(connection));
    }

    private Connection take() throws SQLException {
        @Nullable Connection pooled = idle.poll();
        if (pooled != null) {
            return pooled;
        }
        Connection connection = source.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    private static Connection closedBy(Connection connection, Runnable close) {
        return (Connection) Proxy.newProxyInstance(
                TestTransactions.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        close.run();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return isActive() ? work.get() : requiresNew(work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        @Nullable Active outer = active.get();
        try {
            Connection connection = take();
            connection.setAutoCommit(false);
            var inner = new Active(connection, new ArrayList<>());
            active.set(inner);
            T result = finish(work, connection);
            active.set(outer);
            inner.afterCommit.forEach(Runnable::run);
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            active.set(outer);
        }
    }

    private <T> T finish(Supplier<T> work, Connection connection) throws SQLException {
        boolean done = false;
        try {
            T result = work.get();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            idle.push(connection);
        }
    }

    @Override
    public <T> T retrying(Supplier<T> work) {
        return Retry.transaction(() -> requiresNew(work));
    }

    @Override
    public <T> T lasting(Duration limit, Supplier<T> work) {
        return requiresNew(work);
    }

    @Override
    public void suspended(Runnable work) {
        @Nullable Active outer = active.get();
        active.remove();
        try {
            work.run();
        } finally {
            active.set(outer);
        }
    }

    @Override
    public boolean isActive() {
        return active.get() != null;
    }

    /// Runs after the transaction has succeeded, or now where there is none.
    void afterCommit(Runnable action) {
        @Nullable Active current = active.get();
        if (current == null) {
            action.run();
        } else {
            current.afterCommit.add(action);
        }
    }

    private record Active(Connection connection, List<Runnable> afterCommit) {}
}
