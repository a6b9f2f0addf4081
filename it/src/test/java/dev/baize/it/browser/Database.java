package dev.baize.it.browser;

import dev.baize.domain.interaction.InteractionType;
import dev.baize.it.product.RunningProduct;
import dev.baize.launcher.instance.DataFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;

/// What a visit has left in the product's database.
final class Database {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String OF_SESSION = "SELECT n.type, i.item_id, n.decision_id, n.search_term, n.quantity,"
            + " n.customer_id FROM interaction n LEFT JOIN item i ON i.id = n.item_id WHERE n.session_id = ? ORDER BY n.id";

    private Database() {}

    /// One row of the interaction log.
    ///
    /// @param type the wire name
    /// @param item the shop's id, empty where the event has none
    /// @param decision empty where the event has none
    /// @param term what was searched for, or empty
    /// @param signedIn whether the customer is known
    record Recorded(String type, String item, String decision, String term, int quantity, boolean signedIn) {}

    /// Waits until the session's log fulfils the condition.
    ///
    /// @throws AssertionError with what is there, when it does not within 30 s
    static List<Recorded> awaitLog(String session, Predicate<List<Recorded>> condition) {
        Instant end = Instant.now().plus(PATIENCE);
        List<Recorded> log = log(session);
        while (!condition.test(log)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The log of the session never became as expected: " + log);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(PAUSE.toNanos());
            log = log(session);
        }
        return log;
    }

    static List<Recorded> log(String session) {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(OF_SESSION)) {
            select.setString(1, session);
            List<Recorded> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Recorded(
                            InteractionType.valueOf(row.getString("type")).wireName(),
                            text(row, "item_id"),
                            text(row, "decision_id"),
                            text(row, "search_term"),
                            row.getInt("quantity"),
                            row.getObject("customer_id") != null));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    private static Connection connect() throws SQLException {
        DataFolder data = RunningProduct.get().data();
        try (var in = Files.newInputStream(data.run().resolve("instance.properties"))) {
            var state = new Properties();
            state.load(in);
            String url = "jdbc:mysql://127.0.0.1:" + state.getProperty("database.port")
                    + "/baize?connectionTimeZone=UTC&useInformationSchema=false&sslMode=DISABLED";
            String password = Files.readString(data.databasePassword()).strip();
            return DriverManager.getConnection(url, "baize", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
