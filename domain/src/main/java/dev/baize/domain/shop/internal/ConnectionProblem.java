package dev.baize.domain.shop.internal;

import java.sql.SQLException;
import java.util.regex.Pattern;

/// Says in one sentence why no connection to the database was to be had, and what to look at.
///
/// States and codes are those of MySQL's and MariaDB's error reference; a pool may have wrapped the driver's exception.
final class ConnectionProblem {
    private static final String ACCESS_DENIED = "28000";
    private static final String CONNECTION = "08";
    private static final int NO_RIGHT_TO_SCHEMA = 1044;
    private static final int UNKNOWN_SCHEMA = 1049;

    /// Liberty's pool puts state and code behind the driver's words.
    private static final Pattern LIBERTYS_CODES = Pattern.compile("\\s*DSRA0010E:.*");

    private ConnectionProblem() {}

    static String explain(SQLException problem) {
        SQLException driver = deepest(problem);
        String state = driver.getSQLState() == null ? "" : driver.getSQLState();
        if (driver.getErrorCode() == UNKNOWN_SCHEMA || driver.getErrorCode() == NO_RIGHT_TO_SCHEMA) {
            return "The database's schema cannot be used (" + reason(driver)
                    + "): create the schema that BAIZE_DB_URL names and give BAIZE_DB_USER all rights on it.";
        }
        if (state.equals(ACCESS_DENIED)) {
            return "The database refuses the user (" + reason(driver) + "): check BAIZE_DB_USER and BAIZE_DB_PASSWORD.";
        }
        if (state.startsWith(CONNECTION)) {
            return "The database cannot be reached (" + reason(driver)
                    + "): check host and port in BAIZE_DB_URL, and that the database runs.";
        }
        return "The database gives no connection (" + reason(driver)
                + "): check BAIZE_DB_URL, BAIZE_DB_USER and BAIZE_DB_PASSWORD.";
    }

    private static SQLException deepest(SQLException problem) {
        SQLException found = problem;
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException inner) {
                found = inner;
            }
        }
        return found;
    }

    /// The root's message, `Connection refused`, on one line: what lies above it only repeats that there was a failure.
    static String reason(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String name = root.getClass().getSimpleName();
        String text = message == null || message.isBlank() ? name : message;
        return root instanceof java.net.UnknownHostException
                ? "unknown host " + text
                : LIBERTYS_CODES
                        .matcher(text.strip().lines().findFirst().orElse(name))
                        .replaceFirst("");
    }
}
