package dev.baize.domain.shop.internal;

import org.junit.jupiter.api.Test;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionProblemTest {
    @Test
    void explain_wrongPassword_namesUserAndPassword() {
        var driver = new SQLException(
                "Access denied for user 'baize'@'shop' (using password: YES) DSRA0010E: SQL State = 28000, Error Code = 1,045",
                "28000",
                1045);

        assertThat(ConnectionProblem.explain(new SQLException("DSRA8101E pool", driver)))
                .isEqualTo(
                        "The database refuses the user (Access denied for user 'baize'@'shop' (using password: YES)):"
                                + " check BAIZE_DB_USER and BAIZE_DB_PASSWORD.");
    }

    @Test
    void explain_unknownHost_namesTheHost() {
        var driver =
                new SQLException("Communications link failure", "08S01", 0, new UnknownHostException("db.example"));

        assertThat(ConnectionProblem.explain(driver))
                .isEqualTo("The database cannot be reached (unknown host db.example): check host and port in"
                        + " BAIZE_DB_URL, and that the database runs.");
    }

    @Test
    void explain_nothingListens_saysSo() {
        var driver =
                new SQLException("Communications link failure", "08S01", 0, new ConnectException("Connection refused"));

        assertThat(ConnectionProblem.explain(driver)).startsWith("The database cannot be reached (Connection refused)");
    }

    @Test
    void explain_unknownSchema_asksForIt() {
        var driver = new SQLException("Unknown database 'shop'", "42000", 1049);

        assertThat(ConnectionProblem.explain(driver)).contains("Unknown database 'shop'", "create the schema");
    }

    @Test
    void explain_anotherReason_givesItOnOneLine() {
        assertThat(ConnectionProblem.explain(new SQLException("Too many connections\nat once", "HY000", 1040)))
                .isEqualTo("The database gives no connection (Too many connections): check BAIZE_DB_URL, BAIZE_DB_USER"
                        + " and BAIZE_DB_PASSWORD.");
    }
}
