package dev.baize.recommendation.internal;

import dev.baize.recommendation.Recommendations;
import dev.baize.recommendation.RecommenderStatus;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Ready once the first snapshot is learnt.
@Readiness
@ApplicationScoped
public class RecommenderReadiness implements HealthCheck {
    private final Recommendations recommendations;

    @Inject
    public RecommenderReadiness(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected RecommenderReadiness() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        RecommenderStatus status = recommendations.status();
        return HealthCheckResponse.named("recommendation")
                .status(status.builtAt() != null)
                .withData("items", status.items())
                .withData("interactions", status.interactions())
                .withData("learning", status.learning())
                .build();
    }
}
