package dev.baize.domain.interaction.internal;

import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.RecordResult.Rejection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An event that fulfils all rules.
///
/// @param occurredAt when it happened, a sender's fast clock set right
record CheckedEvent(EventDraft draft, Instant occurredAt) {

    /// A call's events, sorted out.
    ///
    /// @param events by event id, in the order of the call
    /// @param repeated events whose id occurs in the call before
    record Batch(Map<String, CheckedEvent> events, int repeated, List<Rejection> rejected) {}

    static Batch check(List<EventDraft> drafts, Instant now) {
        var events = new LinkedHashMap<String, CheckedEvent>();
        var rejected = new ArrayList<Rejection>();
        int repeated = 0;
        for (int index = 0; index < drafts.size(); index++) {
            EventDraft draft = drafts.get(index);
            Optional<String> violation = EventRules.violation(draft, now);
            if (violation.isPresent()) {
                rejected.add(new Rejection(index, violation.get()));
            } else if (events.putIfAbsent(draft.eventId(), new CheckedEvent(draft, EventRules.storedTime(draft, now)))
                    != null) {
                repeated++;
            }
        }
        return new Batch(events, repeated, rejected);
    }
}
