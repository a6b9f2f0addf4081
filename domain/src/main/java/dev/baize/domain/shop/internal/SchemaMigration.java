package dev.baize.domain.shop.internal;

import dev.baize.domain.DomainSettings;
import dev.baize.domain.storage.Database;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import java.sql.SQLException;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/// Brings the schema up to date before anything reads the database, with the migrations of all modules.
@ApplicationScoped
public class SchemaMigration {
    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    /// Before every other observer of the start.
    private static final int FIRST = 1;

    private final DataSource dataSource;
    private final Database database;
    private final DomainSettings settings;
    private final Clock clock;

    @Inject
    public SchemaMigration(DataSource dataSource, Database database, DomainSettings settings, Clock clock) {
        this.dataSource = dataSource;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected SchemaMigration() {
        this.dataSource = null;
        this.database = null;
        this.settings = null;
        this.clock = null;
    }

    void onStart(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object start) {
        migrate();
    }

    /// @throws IllegalStateException with one sentence that says what to look at
    public void migrate() {
        requireConnection();
        try {
            var result = Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .table("schema_history")
                    .failOnMissingLocations(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
            LOG.log(Level.INFO, "Schema is at version {0} after {1} migrations.", new Object[] {
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                result.migrationsExecuted
            });
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    "The database schema cannot be brought up to date (" + ConnectionProblem.reason(e)
                            + "): check that BAIZE_DB_USER may create and change tables; the log names the migration.",
                    e);
        }
        rememberShop();
    }

    private void requireConnection() {
        try (var _ = dataSource.getConnection()) {
            LOG.log(Level.FINE, "The database answers.");
        } catch (SQLException e) {
            throw new IllegalStateException(ConnectionProblem.explain(e), e);
        }
    }

    private void rememberShop() {
        database.update(
                "INSERT IGNORE INTO shop (id, kind, currency, created_at) VALUES (1, ?, ?, ?)",
                settings.shopKind(),
                settings.currency(),
                clock.instant());
    }
}
