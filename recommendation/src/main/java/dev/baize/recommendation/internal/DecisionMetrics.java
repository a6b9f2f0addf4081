package dev.baize.recommendation.internal;

import dev.baize.recommendation.Recommendations;
import dev.baize.recommendation.persistence.DecisionLog;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/// What the recommender does, for `/metrics`.
@ApplicationScoped
class DecisionMetrics {
    private final DecisionLog log;
    private final Recommendations recommendations;

    @Inject
    DecisionMetrics(DecisionLog log, Recommendations recommendations) {
        this.log = log;
        this.recommendations = recommendations;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    DecisionMetrics() {
        this(null, null);
    }

    /// Gauges are registered when the bean is made; nobody asks for it otherwise.
    void register(@Observes Startup startup) {
        log.waiting();
    }

    @Gauge(
            name = "baize_decisions_total",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Recommendation decisions made since the start")
    public long decided() {
        return log.decided();
    }

    @Gauge(
            name = "baize_decisions_waiting",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Decisions not written to the decision log yet")
    public long waiting() {
        return log.waiting();
    }

    @Gauge(
            name = "baize_decisions_lost_total",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Decisions that went unlogged because the queue was full or the database failed")
    public long lost() {
        return log.dropped();
    }

    @Gauge(
            name = "baize_recommender_items",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Items in the snapshot that is served")
    public long items() {
        return recommendations.status().items();
    }

    @Gauge(
            name = "baize_recommender_interactions",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Interactions the snapshot that is served was learnt from")
    public long interactions() {
        return recommendations.status().interactions();
    }
}
