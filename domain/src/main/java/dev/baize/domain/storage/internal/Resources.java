package dev.baize.domain.storage.internal;

import java.time.Clock;
import javax.sql.DataSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionSynchronizationRegistry;

/// Makes the server's resources injectable into constructors, which tests call themselves.
@ApplicationScoped
public class Resources {
    @Resource(lookup = "jdbc/baize")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @Produces
    @Dependent
    DataSource dataSource() {
        return dataSource;
    }

    @Produces
    @Dependent
    TransactionSynchronizationRegistry registry() {
        return registry;
    }

    @Produces
    @Dependent
    Clock clock() {
        return Clock.systemUTC();
    }
}
