package dev.baize.languagemodel.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.DomainSettings;
import dev.baize.domain.Ids;
import dev.baize.domain.Rules;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.storage.Transactions;
import dev.baize.languagemodel.RunMetric;
import dev.baize.languagemodel.RunRequest;
import dev.baize.languagemodel.RunState;
import dev.baize.languagemodel.TrainingRun;
import dev.baize.languagemodel.TrainingRuns;
import dev.baize.languagemodel.persistence.ReviewTexts;
import dev.baize.languagemodel.persistence.RunTable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Runs over their table.
@ApplicationScoped
public class DefaultTrainingRuns implements TrainingRuns {
    private static final int MOST_LISTED = 500;
    /// With fewer of either kind nothing can be learned that a held-back tenth could prove.
    private static final int FEWEST_OF_A_KIND = 50;

    private final RunTable runs;
    private final ReviewTexts reviews;
    private final Transactions transactions;
    private final AuditLog audit;
    private final DomainSettings settings;
    private final Clock clock;

    @Inject
    public DefaultTrainingRuns(
            RunTable runs,
            ReviewTexts reviews,
            Transactions transactions,
            AuditLog audit,
            DomainSettings settings,
            Clock clock) {
        this.runs = runs;
        this.reviews = reviews;
        this.transactions = transactions;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultTrainingRuns() {
        this.runs = null;
        this.reviews = null;
        this.transactions = null;
        this.audit = null;
        this.settings = null;
        this.clock = null;
    }

    @Override
    public TrainingRun start(RunRequest request, String actor) {
        Map<String, String> chosen = RunRules.check(request);
        String consent = settings.consentDefault(Purpose.TRAINING).name();
        chosen.put("training_consent_default", consent);
        long upTo = reviews.newest();
        requireEnough(request.language(), upTo, consent);
        TrainingRun run = new TrainingRun(
                Ids.newId(),
                request.task(),
                request.language(),
                request.method(),
                chosen,
                RunState.QUEUED,
                clock.instant(),
                actor,
                null,
                null,
                null,
                0,
                false,
                null,
                0,
                0,
                null,
                null);
        return transactions.required(() -> {
            runs.insert(run, upTo);
            audit.append(
                    actor, "training_run.started", run.runId(), Map.of("task", run.task(), "method", run.method()));
            return run;
        });
    }

    /// Whether there are reviews enough to learn from.
    boolean hasEnough(String language) {
        List<Long> counts = counts(language, reviews.newest());
        return counts.getFirst() >= FEWEST_OF_A_KIND && counts.getLast() >= FEWEST_OF_A_KIND;
    }

    private List<Long> counts(String language, long upTo) {
        return reviews.count(
                language, upTo, settings.consentDefault(Purpose.TRAINING).name());
    }

    private void requireEnough(String language, long upTo, String consent) {
        List<Long> counts = reviews.count(language, upTo, consent);
        if (counts.getFirst() < FEWEST_OF_A_KIND || counts.getLast() < FEWEST_OF_A_KIND) {
            throw DomainException.invalid(
                    "language",
                    "there are " + counts.getFirst() + " reviews of 4 or 5 stars and " + counts.getLast()
                            + " of 1 or 2 in this language that may be trained on; " + FEWEST_OF_A_KIND
                            + " of each are needed");
        }
    }

    @Override
    public List<TrainingRun> list(int limit) {
        Rules.requireLimit(limit, MOST_LISTED);
        return runs.list(limit);
    }

    @Override
    public TrainingRun get(String runId) {
        return runs.find(runId).orElseThrow(() -> DomainException.notFound("There is no such training run"));
    }

    @Override
    public List<RunMetric> listMetrics(String runId) {
        return runs.listMetrics(get(runId).runId());
    }

    @Override
    public TrainingRun cancel(String runId, String actor) {
        TrainingRun run = get(runId);
        return transactions.required(() -> {
            if (!runs.cancelWaiting(runId) && !runs.requestCancel(runId)) {
                throw DomainException.conflict("The run is over: it is " + run.state());
            }
            audit.append(actor, "training_run.cancelled", runId, Map.of());
            return get(runId);
        });
    }
}
