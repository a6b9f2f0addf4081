package dev.baize.launcher.instance;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// How one Baize is to be run.
///
/// @param shop `demo` or `empty`; matters at the first start on a data folder only
/// @param external the operator's own database instead of the embedded one
public record RunOptions(DataFolder data, int httpPort, String shop, Optional<ExternalDatabase> external) {
    /// A MySQL server that is not ours to start or stop.
    public record ExternalDatabase(String url, String user, String password) {
        /// From `BAIZE_DB_URL`, `BAIZE_DB_USER` and `BAIZE_DB_PASSWORD`; empty without the first.
        public static Optional<ExternalDatabase> fromEnvironment() {
            return variable("BAIZE_DB_URL")
                    .map(url -> new ExternalDatabase(
                            url,
                            variable("BAIZE_DB_USER").orElse("baize"),
                            variable("BAIZE_DB_PASSWORD").orElse("")));
        }

        private static Optional<String> variable(String name) {
            @Nullable String value = System.getenv(name);
            return Optional.ofNullable(value).filter(text -> !text.isBlank());
        }
    }
}
