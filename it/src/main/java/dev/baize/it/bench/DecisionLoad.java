package dev.baize.it.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Asks for recommendations as a shop does: two of three for a home page, one for an item's page, each time for
/// another real customer of the file.
///
/// An answer is good when it has status 200 and ten items. Afterwards each answer must be in the decision log.
record DecisionLoad(Product product, String key, RetailFile retail, int connections) {
    private static final int ITEMS = 10;
    private static final byte[] ITEM = "\"item_id\"".getBytes(StandardCharsets.US_ASCII);
    private static final Duration LOG_PATIENCE = Duration.ofSeconds(15);

    /// @return answers that were not what was asked for, and answers that are missing in the decision log
    long measure(Figures figures, int warmUp, int seconds, int runs) throws InterruptedException, SQLException {
        awaitItems();
        var load = new Load(product.port(), connections, inTurn(requests()), DecisionLoad::isGood);
        var stored = new StoredFacts(product);
        long before = stored.decisions();
        Load.Outcome warm = load.full(warmUp);
        var all = new ArrayList<>(List.of(warm));
        Load.Outcome best = warm;
        var spent = CpuTime.of(product);
        long measured = 0;
        for (int run = 0; run < runs; run++) {
            Load.Outcome next = load.full(seconds);
            Product.say("run " + (run + 1) + ": " + Math.round(next.perSecond()) + " requests/s, p99 "
                    + next.latencies().percentile(0.99) + " ms");
            best = run == 0 || next.perSecond() > best.perSecond() ? next : best;
            all.add(next);
            measured += next.latencies().count();
        }
        report(figures, best);
        CpuTime.of(product).minus(spent).report(figures, measured, "request");
        for (int rate : new int[] {500, 1_500}) {
            Load.Outcome steady = load.steady(seconds, rate);
            figures.add("p90_ms_at_" + rate + "_per_second", steady.latencies().percentile(0.9), "ms")
                    .add("p99_ms_at_" + rate + "_per_second", steady.latencies().percentile(0.99), "ms");
            all.add(steady);
        }
        long answers = all.stream().mapToLong(run -> run.latencies().count()).sum();
        long unlogged = unlogged(stored, before + answers);
        figures.add("decisions_logged", answers - unlogged, "of " + answers);
        return unlogged + all.stream().mapToLong(Load.Outcome::errors).sum();
    }

    private static void report(Figures figures, Load.Outcome best) {
        figures.add("requests_per_second", best.perSecond(), "requests/s", "goal >= 500, stretch >= 1500")
                .add("p50_ms", best.latencies().percentile(0.5), "ms")
                .add("p90_ms", best.latencies().percentile(0.9), "ms", "stretch < 4")
                .add("p99_ms", best.latencies().percentile(0.99), "ms", "goal < 50, stretch < 12");
    }

    /// The log is written beside the answers: it may be a moment behind.
    private static long unlogged(StoredFacts stored, long expected) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + LOG_PATIENCE.toNanos();
        long found = stored.decisions();
        while (found < expected && System.nanoTime() < deadline) {
            Thread.sleep(200);
            found = stored.decisions();
        }
        return Math.max(0, expected - found);
    }

    private List<byte[]> requests() {
        var requests = new ArrayList<byte[]>();
        var random = new Random(1);
        for (String customer : retail.customers()) {
            String home = "/api/v1/recommendations?placement=home&customer_id=" + customer;
            String item = retail.items().get(random.nextInt(retail.items().size()));
            requests.add(Connection.get(home, key));
            requests.add(Connection.get(home, key));
            requests.add(Connection.get(
                    "/api/v1/recommendations?placement=item&customer_id=" + customer + "&item_id=" + item, key));
        }
        Collections.shuffle(requests, random);
        return requests;
    }

    private static Supplier<byte[]> inTurn(List<byte[]> requests) {
        var next = new AtomicInteger();
        return () -> requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
    }

    private static boolean isGood(Connection.Answer answer) {
        return answer.status() == 200 && count(answer.body()) == ITEMS;
    }

    private static int count(byte[] body) {
        int found = 0;
        for (int i = 0; i + ITEM.length <= body.length; i++) {
            int same = 0;
            while (same < ITEM.length && body[i + same] == ITEM[same]) {
                same++;
            }
            found += same == ITEM.length ? 1 : 0;
        }
        return found;
    }

    /// After an import the lists are learnt in the background.
    private void awaitItems() throws InterruptedException {
        byte[] request = Connection.get(
                "/api/v1/recommendations?placement=home&customer_id="
                        + retail.customers().getFirst(),
                key);
        try (var connection = new Connection(product.port())) {
            while (!isGood(connection.send(request))) {
                Thread.sleep(500);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
