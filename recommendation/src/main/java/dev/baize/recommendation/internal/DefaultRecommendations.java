package dev.baize.recommendation.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.Ids;
import dev.baize.recommendation.Decision;
import dev.baize.recommendation.Explanation;
import dev.baize.recommendation.Placement;
import dev.baize.recommendation.RecommendationRequest;
import dev.baize.recommendation.Recommendations;
import dev.baize.recommendation.RecommenderStatus;
import dev.baize.recommendation.candidate.Situation;
import dev.baize.recommendation.persistence.DecisionLog;
import dev.baize.recommendation.state.History;
import dev.baize.recommendation.state.RecommenderState;
import dev.baize.recommendation.state.Snapshot;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Decides from memory: nothing on this path reads the database, save a customer's consent the first time.
@ApplicationScoped
public class DefaultRecommendations implements Recommendations {
    private final RecommenderState state;
    private final Consents consents;
    private final DecisionLog log;
    private final Map<Placement, Pipeline> pipelines = new EnumMap<>(Placement.class);
    private final Queue<Scratch> scratches = new ConcurrentLinkedQueue<>();

    @Inject
    public DefaultRecommendations(RecommenderState state, Consents consents, DecisionLog log) {
        this.state = state;
        this.consents = consents;
        this.log = log;
        for (Placement placement : Placement.values()) {
            pipelines.put(placement, Pipeline.of(placement));
        }
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultRecommendations() {
        this(null, null, null);
    }

    @Override
    public Decision recommend(RecommendationRequest request) {
        Decision decision = preview(request);
        log.append(decision, request.customerId(), request.sessionId());
        return decision;
    }

    @Override
    public Decision preview(RecommendationRequest request) {
        return decide(request, (decision, _) -> decision);
    }

    @Override
    public Explanation explain(RecommendationRequest request) {
        return decide(
                request, (decision, ranking) -> new Explanation(decision, ranking.leftOut(Explanation.MOST_LEFT_OUT)));
    }

    private <T> T decide(RecommendationRequest request, BiFunction<Decision, Ranking, T> answer) {
        Snapshot snapshot = state.findSnapshot()
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.UNAVAILABLE,
                        null,
                        "Recommendations are being learnt; try again in a few seconds."));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        History history = historyOf(request);
        Situation situation = situationOf(snapshot, history, request, now);
        Scratch scratch = borrow();
        try {
            var ranking = new Ranking(pipeline(request.placement()), situation, request, scratch);
            var decision = new Decision(
                    Ids.newId(), request.placement(), now, ranking.rank(), versionOf(snapshot), history.size() > 0);
            return answer.apply(decision, ranking);
        } finally {
            scratches.add(scratch);
        }
    }

    @Override
    public RecommenderStatus status() {
        return state.findSnapshot()
                .map(snapshot -> new RecommenderStatus(
                        snapshot.builtAt(),
                        snapshot.buildSeconds(),
                        snapshot.items().size(),
                        snapshot.interactions(),
                        state.customers(),
                        state.isLearning(),
                        log.dropped()))
                .orElseGet(() -> new RecommenderStatus(null, 0, 0, 0, 0, true, log.dropped()));
    }

    /// Nothing at all where a customer does not want personal answers, for their visit is theirs too.
    private History historyOf(RecommendationRequest request) {
        Long customer = request.customerId();
        return customer == null || consents.allowPersonal(customer)
                ? state.historyOf(customer, request.sessionId())
                : state.historyOf(null, null);
    }

    private static Situation situationOf(
            Snapshot snapshot, History history, RecommendationRequest request, Instant now) {
        int page = snapshot.items().placeOf(request.itemId());
        @Nullable String category = request.category();
        if (category == null && page >= 0) {
            category = snapshot.items().get(page).category();
        }
        return Situation.of(snapshot, history, page, category, now.getEpochSecond());
    }

    private Pipeline pipeline(Placement placement) {
        Pipeline pipeline = pipelines.get(placement);
        if (pipeline == null) {
            throw new IllegalStateException(placement + " has no pipeline");
        }
        return pipeline;
    }

    private Scratch borrow() {
        Scratch scratch = scratches.poll();
        return scratch != null ? scratch : new Scratch();
    }

    private static String versionOf(Snapshot snapshot) {
        return "closed-forms-" + Pipeline.VERSION + "@" + snapshot.builtAt().truncatedTo(ChronoUnit.SECONDS);
    }
}
