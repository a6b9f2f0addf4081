package dev.baize.it.bench;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.InstanceState;
import dev.baize.launcher.instance.ProcessId;
import dev.baize.launcher.server.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import jakarta.json.Json;

/// `./baize bench faults`: kills the database and the server under a load of events, again and again, and then looks
/// for every acknowledged event in the database: it must be there, once.
@Command(
        name = "baize bench faults",
        description =
                "Kills the database and the server under event load; every acknowledged event must be there, once.",
        mixinStandardHelpOptions = true)
public final class FaultsBenchmark implements Callable<Integer> {
    private static final int SENDERS = 4;
    private static final int PER_CALL = 20;
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(names = "--data", paramLabel = "DIR", description = "use the product that runs on DIR (default: its own)")
    private @Nullable Path data;

    @Option(names = "--kills", defaultValue = "5", description = "kills of each process (default: 5)")
    private int kills;

    @Option(names = "--json", description = "print the figures as one JSON object on the last line")
    private boolean json;

    private final Path home = Installation.current().home();
    private final Figures figures = new Figures("faults");
    private final EventSender.Record record = EventSender.Record.create();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaultsBenchmark())
                .setExecutionExceptionHandler(Explanation::of)
                .execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, SQLException {
        var items = IntStream.range(0, 50).mapToObj(i -> "FAULT-" + i).toList();
        var customers =
                IntStream.range(0, 200).mapToObj(i -> "fault-customer-" + i).toList();
        try (Product product = open()) {
            createItems(product, items);
            EventCalls calls = EventCalls.of("faults-" + System.currentTimeMillis(), PER_CALL, customers, items);
            String key = product.createKey("bench faults");
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(Thread.ofPlatform().start(new EventSender(product.port(), key, calls, record)));
            }
            killAgainAndAgain(product, "database", InstanceState::database);
            killAgainAndAgain(product, "server", InstanceState::server);
            record.stop().set(true);
            for (Thread sender : senders) {
                sender.join();
            }
            boolean whole = compare(new StoredFacts(product).events(calls.prefix()));
            figures.publish(System.out, home.resolve("target/bench"), json);
            return whole ? 0 : 1;
        }
    }

    private Product open() {
        return data == null
                ? Product.start(DataFolder.of(home.resolve("target/bench/faults-data")))
                : Product.running(DataFolder.of(data));
    }

    private static void createItems(Product product, List<String> items) {
        try (var api = product.api()) {
            items.forEach(item -> api.put(
                    "items/" + item,
                    Json.createObjectBuilder()
                            .add("item_id", item)
                            .add("title", "Fault " + item)
                            .build()));
        }
    }

    private void killAgainAndAgain(Product product, String name, Function<InstanceState, Optional<ProcessId>> which)
            throws InterruptedException {
        var recoveries = new ArrayList<Double>();
        for (int kill = 0; kill < kills; kill++) {
            awaitAcknowledgement(System.nanoTime());
            Thread.sleep(BETWEEN);
            ProcessHandle process = which.apply(product.state())
                    .flatMap(ProcessId::find)
                    .orElseThrow(() -> new LauncherException("The " + name + " of this product is not ours to kill."));
            process.destroyForcibly();
            process.onExit().join();
            long dead = System.nanoTime();
            awaitAcknowledgement(dead);
            recoveries.add((System.nanoTime() - dead) / 1e9);
            Product.say("killed the " + name + ", process " + process.pid() + "; events are taken again after "
                    + Math.round(recoveries.getLast() * 10) / 10.0 + " s");
        }
        Collections.sort(recoveries);
        figures.add(name + "_kills", recoveries.size(), "kills")
                .add(name + "_recovery_median_seconds", recoveries.get(recoveries.size() / 2), "s")
                .add(name + "_recovery_longest_seconds", recoveries.getLast(), "s");
    }

    /// Waits for an acknowledgement of a call that was sent after the moment.
    private void awaitAcknowledgement(long afterNanos) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (record.lastAcknowledgedNanos().get() - afterNanos <= 0) {
            if (System.nanoTime() > deadline) {
                throw new LauncherException(
                        "No event was acknowledged for " + PATIENCE.toMinutes() + " minutes; see ./baize status.");
            }
            Thread.sleep(20);
        }
    }

    private boolean compare(Map<String, Integer> stored) {
        long lost = record.acknowledged().stream()
                .filter(id -> !stored.containsKey(id))
                .count();
        long doubled = stored.values().stream().filter(rows -> rows > 1).count();
        figures.add("acknowledged_events", record.acknowledged().size(), "events")
                .add("stored_events", stored.size(), "events")
                .add("lost_events", lost, "events", "goal 0")
                .add("doubled_events", doubled, "events", "goal 0")
                .add("refused_calls", record.refusals().size(), "answers", "goal 0")
                .add("repeated_calls", record.repeats().get(), "calls");
        record.refusals().stream().limit(3).forEach(refusal -> Product.say("refused: " + refusal));
        return lost == 0 && doubled == 0 && record.refusals().isEmpty();
    }
}
