package dev.baize.launcher.command;

import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.InstanceLock;
import dev.baize.launcher.instance.InstanceState;
import dev.baize.launcher.instance.ProcessId;
import dev.baize.launcher.server.HealthProbe;
import dev.baize.launcher.server.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/// `baize status`
@Command(
        name = "status",
        description = "Tells what runs, since when, which versions, and the room on the disk.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final long MIB = 1024L * 1024;

    @Mixin
    private DataOption dataOption = new DataOption();

    @Option(names = "--json", description = "print one JSON object on the last line")
    private boolean json;

    @Override
    public Integer call() {
        JsonObject status = read(dataOption.folder());
        if (json) {
            System.out.println(status);
        } else {
            status.forEach((key, value) -> System.out.printf(
                    Locale.ROOT,
                    "%-18s %s%n",
                    key.replace('_', ' '),
                    value instanceof jakarta.json.JsonString text ? text.getString() : value));
        }
        return 0;
    }

    private static JsonObject read(DataFolder data) {
        boolean running = data.exists() && InstanceLock.isHeld(data);
        Optional<InstanceState> state = data.exists() ? InstanceState.read(data) : Optional.empty();
        JsonObjectBuilder status = Json.createObjectBuilder()
                .add("state", describe(running, state))
                .add("data_folder", data.root().toString());
        state.filter(_ -> running).ifPresent(now -> {
            status.add("url", now.baseUrl())
                    .add("since", now.since().toString())
                    .add("http_port", now.httpPort())
                    .add(
                            "database_port",
                            now.databasePort() == 0 ? JsonValue.NULL : Json.createValue(now.databasePort()))
                    .add("ready", isReady(now.httpPort()));
            addProcess(status, "supervisor_pid", now.supervisor());
            addProcess(status, "server_pid", now.server());
            addProcess(status, "database_pid", now.database());
        });
        addVersions(status);
        if (data.exists()) {
            status.add("data_megabytes", DataFolder.size(data.root()) / MIB)
                    .add("disk_free_megabytes", data.freeBytes() / MIB);
        }
        return status.build();
    }

    private static String describe(boolean running, Optional<InstanceState> state) {
        if (running) {
            return state.map(now -> now.phase().name().toLowerCase(Locale.ROOT)).orElse("starting");
        }
        if (state.isEmpty()) {
            return "stopped";
        }
        return state.filter(last -> last.phase() == InstanceState.Phase.FAILED)
                .map(last -> "stopped (the last start failed: " + last.message() + ")")
                .orElse("stopped (the last run did not end cleanly; ./baize run puts it right)");
    }

    private static boolean isReady(int port) {
        try (var probe = new HealthProbe(port)) {
            return probe.ask().ready();
        }
    }

    private static void addProcess(JsonObjectBuilder status, String key, Optional<ProcessId> process) {
        status.add(
                key,
                process.flatMap(ProcessId::find)
                        .<JsonValue>map(running -> Json.createValue(running.pid()))
                        .orElse(JsonValue.NULL));
    }

    private static void addVersions(JsonObjectBuilder status) {
        Installation installation = Installation.current();
        status.add("version", installation.version())
                .add("java", System.getProperty("java.version"))
                .add("liberty", installation.libertyVersion())
                .add("mariadb", installation.database().version());
    }
}
