package dev.baize.it.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Bodies for `POST /events`: views of items by customers, each event with an id of its own.
///
/// @param prefix of all event ids of this run
/// @param perCall events a call, at most 500
record EventCalls(String prefix, int perCall, List<String> customers, List<String> items, AtomicLong next) {
    static EventCalls of(String run, int perCall, List<String> customers, List<String> items) {
        return new EventCalls(run + "-", perCall, customers, items, new AtomicLong());
    }

    /// @param firstId number of the first event; the others follow
    record Call(long firstId, byte[] json) {}

    Call create() {
        long first = next.getAndAdd(perCall);
        var random = new SplittableRandom(first);
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        var json = new StringBuilder(perCall * 160).append("{\"events\":[");
        for (long id = first; id < first + perCall; id++) {
            json.append(id == first ? "" : ",")
                    .append("{\"event_id\":\"")
                    .append(prefix)
                    .append(id)
                    .append("\",\"event_name\":\"view_item\",\"customer_id\":\"")
                    .append(customers.get(random.nextInt(customers.size())))
                    .append("\",\"timestamp\":\"")
                    .append(now)
                    .append("\",\"items\":[{\"item_id\":\"")
                    .append(items.get(random.nextInt(items.size())))
                    .append("\"}]}");
        }
        return new Call(first, json.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    }
}
