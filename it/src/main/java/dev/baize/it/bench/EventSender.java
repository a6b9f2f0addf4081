package dev.baize.it.bench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// A shop's back end that sends events without end: a call that fails is sent again, with the same event ids, until it
/// is acknowledged.
final class EventSender implements Runnable {
    private static final long PAUSE_MILLIS = 100;

    private final int port;
    private final String key;
    private final EventCalls calls;
    private final Record record;

    EventSender(int port, String key, EventCalls calls, Record record) {
        this.port = port;
        this.key = key;
        this.calls = calls;
        this.record = record;
    }

    /// What all senders of a run have seen.
    ///
    /// @param acknowledged ids of the events that were answered as accepted or as known already
    /// @param refusals first answers that refused an event instead of storing it; there must be none
    record Record(
            Set<String> acknowledged,
            Set<String> refusals,
            AtomicLong repeats,
            AtomicLong lastAcknowledgedNanos,
            AtomicBoolean stop) {
        static Record create() {
            return new Record(
                    ConcurrentHashMap.newKeySet(),
                    ConcurrentHashMap.newKeySet(),
                    new AtomicLong(),
                    new AtomicLong(),
                    new AtomicBoolean());
        }
    }

    @Override
    public void run() {
        @Nullable Connection connection = null;
        while (!record.stop.get()) {
            EventCalls.Call call = calls.create();
            byte[] request = Connection.post("/api/v1/events", key, call.json());
            boolean done = false;
            while (!done && !record.stop.get()) {
                long sent = System.nanoTime();
                try {
                    connection = connection == null ? new Connection(port) : connection;
                    done = isAcknowledged(connection.send(request), call, sent);
                } catch (IOException _) {
                    // The server is gone; what it did with the call is unknown, so the call is made again.
                    connection = null;
                }
                if (!done) {
                    record.repeats.incrementAndGet();
                    pause();
                }
            }
        }
    }

    private boolean isAcknowledged(Connection.Answer answer, EventCalls.Call call, long sent) {
        if (answer.status() != 200) {
            if (answer.status() < 500) {
                record.refusals.add(answer.status() + " " + answer.text());
            }
            return false;
        }
        if (!answer.text().contains("\"rejected\":[]")) {
            record.refusals.add(answer.text());
            return true;
        }
        for (long id = call.firstId(); id < call.firstId() + calls.perCall(); id++) {
            record.acknowledged.add(calls.prefix() + id);
        }
        record.lastAcknowledgedNanos.accumulateAndGet(sent, Math::max);
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
