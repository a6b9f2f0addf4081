package dev.baize.web.events;

import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/// Counts the events sent over REST by what became of them, for `/metrics`: `baize_events_total{outcome}`.
@ApplicationScoped
class EventCounters {
    private static final Metadata EVENTS = Metadata.builder()
            .withName("baize_events_total")
            .withDescription("Events sent over REST, by what became of them")
            .build();

    @Inject
    private MetricRegistry metrics;

    /// From the start, so that a rate can be told from the first event on.
    void register(@Observes Startup startup) {
        count(0, 0, 0);
    }

    void count(EventsResource.Recorded recorded) {
        count(recorded.accepted(), recorded.duplicates(), recorded.rejected().size());
    }

    private void count(int accepted, int duplicates, int rejected) {
        counter("accepted").inc(accepted);
        counter("duplicate").inc(duplicates);
        counter("rejected").inc(rejected);
    }

    private Counter counter(String outcome) {
        return metrics.counter(EVENTS, new Tag("outcome", outcome));
    }
}
