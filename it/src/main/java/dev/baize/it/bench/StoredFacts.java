package dev.baize.it.bench;

import dev.baize.launcher.instance.Secrets;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Counts in the embedded database of a product, past the server.
record StoredFacts(Product product) {
    /// Rows of the decision log.
    long decisions() throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("SELECT COUNT(*) FROM decision");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// How many rows each event has whose id begins so.
    Map<String, Integer> events(String prefix) throws SQLException {
        var found = new HashMap<String, Integer>();
        try (var connection = connect();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT event_id, COUNT(*) FROM interaction WHERE event_id LIKE ? GROUP BY event_id")) {
            statement.setString(1, prefix + "%");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return found;
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + product.state().databasePort() + "/baize?sslMode=DISABLED";
        return DriverManager.getConnection(
                url, "baize", Secrets.getOrCreate(product.data().databasePassword()));
    }
}
