package dev.baize.launcher.instance;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the supervisor tells other commands about itself, in `run/instance.properties`.
///
/// @param supervisor the process that keeps the others running
/// @param server the Liberty server
/// @param database the embedded MariaDB; empty with a database of the operator's own
/// @param databasePort 0 without an embedded database
/// @param message why it failed, or what it is doing
public record InstanceState(
        Phase phase,
        Optional<ProcessId> supervisor,
        Optional<ProcessId> server,
        Optional<ProcessId> database,
        int httpPort,
        int databasePort,
        Instant since,
        String message) {
    /// Where a start has got to.
    public enum Phase {
        STARTING,
        READY,
        RECOVERING,
        STOPPING,
        FAILED
    }

    public void write(DataFolder data) {
        Map<String, String> values = new HashMap<>();
        values.put("phase", phase.name());
        supervisor.ifPresent(id -> values.put("supervisor", id.encode()));
        server.ifPresent(id -> values.put("server", id.encode()));
        database.ifPresent(id -> values.put("database", id.encode()));
        values.put("http.port", String.valueOf(httpPort));
        values.put("database.port", String.valueOf(databasePort));
        values.put("since", since.toString());
        values.put("message", message);
        file(data).write(values);
    }

    public static Optional<InstanceState> read(DataFolder data) {
        return file(data).read().map(InstanceState::decode);
    }

    public static void delete(DataFolder data) {
        file(data).delete();
    }

    private static InstanceState decode(Map<String, String> values) {
        return new InstanceState(
                Phase.valueOf(values.getOrDefault("phase", "FAILED")),
                process(values, "supervisor"),
                process(values, "server"),
                process(values, "database"),
                Integer.parseInt(values.getOrDefault("http.port", "0")),
                Integer.parseInt(values.getOrDefault("database.port", "0")),
                Instant.parse(values.getOrDefault("since", "1970-01-01T00:00:00Z")),
                values.getOrDefault("message", ""));
    }

    private static Optional<ProcessId> process(Map<String, String> values, String key) {
        return ProcessId.decode(values.getOrDefault(key, ""));
    }

    private static StateFile file(DataFolder data) {
        return new StateFile(data.run().resolve("instance.properties"));
    }

    public String baseUrl() {
        return "http://localhost:" + httpPort;
    }
}
