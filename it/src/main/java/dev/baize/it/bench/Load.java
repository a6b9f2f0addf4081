package dev.baize.it.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Sends requests over a number of connections for a time.
///
/// @param port of the server on this machine
/// @param connections each with a thread of its own
/// @param good whether an answer is what was asked for; all others count as errors
record Load(int port, int connections, Supplier<byte[]> requests, Predicate<Connection.Answer> good) {
    /// @param seconds that it took
    record Outcome(Latencies latencies, long errors, double seconds) {
        double perSecond() {
            return latencies.count() / seconds;
        }
    }

    /// Each connection sends its next request when the one before is answered: as much as the server takes.
    Outcome full(double seconds) throws InterruptedException {
        return run(seconds, 0);
    }

    /// Requests at a steady rate, whatever the server does: a latency counts from when the request was due, so that a
    /// stall is felt by all requests that had to wait behind it ("coordinated omission", Gil Tene).
    Outcome steady(double seconds, double perSecond) throws InterruptedException {
        return run(seconds, (long) (1e9 * connections / perSecond));
    }

    private Outcome run(double seconds, long pauseNanos) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        var each = new ArrayList<Callable<Share>>();
        for (int i = 0; i < connections; i++) {
            long due = start + pauseNanos * i / connections;
            each.add(() -> send(due, end, pauseNanos));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Share>> shares = threads.invokeAll(each);
            var latencies = new Latencies();
            long errors = 0;
            for (Future<Share> share : shares) {
                latencies.merge(share.get().latencies);
                errors += share.get().errors;
            }
            return new Outcome(latencies, errors, (System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load generator failed", e.getCause());
        }
    }

    private record Share(Latencies latencies, long errors) {}

    private Share send(long firstDue, long end, long pauseNanos) throws IOException {
        var latencies = new Latencies();
        long errors = 0;
        try (var connection = new Connection(port)) {
            for (long due = firstDue; due < end && System.nanoTime() < end; due += pauseNanos) {
                long started = pauseNanos == 0 ? System.nanoTime() : await(due);
                Connection.Answer answer = connection.send(requests.get());
                latencies.add(System.nanoTime() - started);
                if (!good.test(answer)) {
                    errors++;
                }
            }
        }
        return new Share(latencies, errors);
    }

    private static long await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
