package dev.baize.launcher.instance;

import java.util.Map;
import java.util.Optional;

/// Remembers the server's process beyond the supervisor's death.
record ServerNote(DataFolder data) {
    void write(ProcessId server) {
        file().write(Map.of("process", server.encode()));
    }

    Optional<ProcessId> read() {
        return file().read().flatMap(values -> ProcessId.decode(values.getOrDefault("process", "")));
    }

    void delete() {
        file().delete();
    }

    private StateFile file() {
        return new StateFile(data.run().resolve("server.process"));
    }
}
