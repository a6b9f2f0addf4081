package dev.baize.it.container;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jakarta.annotation.Resource;
import jakarta.transaction.UserTransaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The data source as server.xml makes it, seen from inside the server that the product runs in.
@ExtendWith({ProductFirst.class, ArquillianExtension.class})
class DataSourceIT {
    private static final String CATEGORY = "it/容器 🍵";

    @Resource(lookup = "jdbc/baize")
    private DataSource source;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Deployment
    static WebArchive probe() {
        return ShrinkWrap.create(WebArchive.class, "probe.war").addClasses(DataSourceIT.class, ProductFirst.class);
    }

    @Test
    void connection_ofTheServer_readsCommittedInUtcAndStrict() throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
            assertEquals("+00:00", text(connection, "SELECT @@time_zone"));
            assertTrue(text(connection, "SELECT @@sql_mode").contains("STRICT_TRANS_TABLES"));
        }
    }

    @Test
    void transaction_rolledBack_leavesNothing() throws Exception {
        transaction.begin();
        insert();
        assertEquals(1, categories());
        transaction.rollback();
        assertEquals(0, categories());
    }

    @Test
    void transaction_committed_keepsChineseAndEmoji() throws Exception {
        transaction.begin();
        insert();
        transaction.commit();
        assertEquals(1, categories());
        try (Connection connection = source.getConnection();
                var statement = connection.prepareStatement("DELETE FROM category WHERE path = ?")) {
            statement.setString(1, CATEGORY);
            assertEquals(1, statement.executeUpdate());
        }
    }

    private void insert() throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "INSERT INTO category (path, name_en, name_zh) VALUES (?, 'Probe', '探针')")) {
            statement.setString(1, CATEGORY);
            statement.executeUpdate();
        }
    }

    private int categories() throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.prepareStatement("SELECT COUNT(*) FROM category WHERE path = ?")) {
            statement.setString(1, CATEGORY);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
