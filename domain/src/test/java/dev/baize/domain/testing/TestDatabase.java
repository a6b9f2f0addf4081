package dev.baize.domain.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.baize.domain.storage.Database;
import dev.baize.launcher.database.DatabaseBinaries;
import dev.baize.launcher.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// The MariaDB server that `./baize run` starts, once for all tests of the module, with the module's schema.
public final class TestDatabase {
    private static final TestDatabase INSTANCE = new TestDatabase();

    private final TestTransactions transactions;

    private TestDatabase() {
        var server = EmbeddedDatabase.start(
                DatabaseBinaries.in(Path.of("../launcher/target/mariadb")),
                Path.of("target/test-database"),
                "only-for-tests",
                _ -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        var source = new MysqlDataSource();
        source.setURL(server.url());
        source.setUser(server.user());
        source.setPassword(server.password());
        transactions = new TestTransactions(source);
        createSchema(source);
    }

    private static void createSchema(MysqlDataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE baize");
            statement.execute("CREATE DATABASE baize CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .table("schema_history")
                .load()
                .migrate();
    }

    /// Transactions on the database, which is empty.
    public static TestTransactions empty() {
        var database = new Database(INSTANCE.transactions.dataSource());
        List<String> tables = database.list("""
                SELECT table_name AS t FROM information_schema.tables
                WHERE table_schema = 'baize' AND table_name <> 'schema_history'""", row -> row.text("t"));
        tables.forEach(table -> database.update("DELETE FROM " + table));
        return INSTANCE.transactions;
    }
}
