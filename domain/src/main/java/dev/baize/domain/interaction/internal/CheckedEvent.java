package dev.baize.domain.interaction.internal;

import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.RecordResult;
import dev.baize.domain.interaction.RecordResult.Rejection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An event that fulfils all rules.
///
/// @param index its place in the call, from 0
/// @param occurredAt when it happened, a sender's fast clock set right
record CheckedEvent(int index, EventDraft draft, Instant occurredAt) {
    String eventId() {
        return draft.eventId();
    }

    static Batch check(List<EventDraft> drafts, Instant now) {
        Map<String, CheckedEvent> events = new LinkedHashMap<>();
        List<Integer> repeated = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            EventDraft draft = drafts.get(index);
            Optional<String> violation = EventRules.violation(draft, now);
            if (violation.isPresent()) {
                rejected.add(new Rejection(index, violation.get()));
                continue;
            }
            var event = new CheckedEvent(index, draft, EventRules.storedTime(draft, now));
            if (events.putIfAbsent(draft.eventId(), event) != null) {
                repeated.add(index);
            }
        }
        return new Batch(events.values(), repeated, rejected);
    }

    /// A call's events, sorted out.
    ///
    /// @param events each event id once, in the order of the call
    /// @param repeated places of events whose id occurs in the call before
    record Batch(Collection<CheckedEvent> events, List<Integer> repeated, List<Rejection> rejected) {

        /// What the sender is told once some of the events were stored now and the others were stored before.
        RecordResult result(List<CheckedEvent> storedNow) {
            Set<Integer> stored = storedNow.stream().map(CheckedEvent::index).collect(Collectors.toSet());
            Stream<Integer> known = events.stream().map(CheckedEvent::index).filter(index -> !stored.contains(index));
            List<Integer> duplicates =
                    Stream.concat(known, repeated.stream()).sorted().toList();
            return new RecordResult(storedNow.size(), duplicates, rejected);
        }
    }
}
