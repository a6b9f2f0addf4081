package dev.baize.it.bench;

import java.sql.SQLException;
import java.util.Map;

/// Sends events, 100 a call, and counts in the database what is committed.
record EventLoad(Product product, String key, RetailFile retail, int connections) {
    private static final int PER_CALL = 100;
    private static final int WARM_UP_SECONDS = 5;

    /// @return calls that were not accepted whole, and accepted events that are not in the database exactly once
    long measure(Figures figures, int seconds) throws InterruptedException, SQLException {
        send("bench-w" + System.currentTimeMillis(), WARM_UP_SECONDS);
        String run = "bench-" + System.currentTimeMillis();
        var spent = CpuTime.of(product);
        Load.Outcome outcome = send(run, seconds);
        spent = CpuTime.of(product).minus(spent);
        Map<String, Integer> rows = new StoredFacts(product).events(run + "-");
        long once = rows.values().stream().filter(count -> count == 1).count();
        long acknowledged = (outcome.latencies().count() - outcome.errors()) * PER_CALL;
        figures.add("events_per_second", once / outcome.seconds(), "events/s", "goal >= 3000")
                .add("events_p99_ms", outcome.latencies().percentile(0.99), "ms a call")
                .add("events_committed", once, "of " + acknowledged);
        spent.report(figures, once, "event");
        return outcome.errors() + Math.abs(acknowledged - once);
    }

    private Load.Outcome send(String run, int seconds) throws InterruptedException {
        EventCalls calls = EventCalls.of(run, PER_CALL, retail.customers(), retail.items());
        return new Load(
                        product.port(),
                        connections,
                        () -> Connection.post(
                                "/api/v1/events", key, calls.create().json()),
                        answer -> answer.status() == 200 && answer.text().contains("\"accepted\":" + PER_CALL))
                .full(seconds);
    }
}
