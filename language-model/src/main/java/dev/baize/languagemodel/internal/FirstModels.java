package dev.baize.languagemodel.internal;

import dev.baize.domain.demo.DemoShopLoaded;
import dev.baize.domain.importing.ImportFinished;
import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.ModelVersion;
import dev.baize.languagemodel.RunRequest;
import dev.baize.languagemodel.RunState;
import dev.baize.languagemodel.SentimentClassifier;
import dev.baize.languagemodel.TrainingRun;
import dev.baize.languagemodel.persistence.RunTable;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/// Sees to it that a shop with reviews has a sentiment model without anybody asking: queues a first run for each
/// language as soon as there is enough to learn from, and promotes what it made when it passes the gate.
///
/// Also marks runs whose trainer fell silent, so that the portal tells the truth while no trainer is there to.
@ApplicationScoped
public class FirstModels {
    private static final Logger LOG = Logger.getLogger(FirstModels.class.getName());
    /// Who starts runs that nobody asked for.
    static final String ACTOR = "baize";
    private static final long EVERY_SECONDS = 5;

    private final DefaultTrainingRuns runs;
    private final RunTable table;
    private final DefaultModelVersions versions;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService scheduler;

    @Inject
    public FirstModels(DefaultTrainingRuns runs, RunTable table, DefaultModelVersions versions) {
        this.runs = runs;
        this.table = table;
        this.versions = versions;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected FirstModels() {
        this.runs = null;
        this.table = null;
        this.versions = null;
    }

    void started(@Observes @Initialized(ApplicationScoped.class) Object start) {
        scheduler.schedule(this::queueMissing, EVERY_SECONDS, TimeUnit.SECONDS);
        scheduler.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void demoLoaded(@Observes(during = TransactionPhase.AFTER_SUCCESS) DemoShopLoaded event) {
        scheduler.execute(this::queueMissing);
    }

    void imported(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportFinished event) {
        scheduler.execute(this::queueMissing);
    }

    /// Queues a run for every language that has reviews and never had a run.
    void queueMissing() {
        try {
            for (Language language : Language.values()) {
                if (table.findLatest(SentimentClassifier.TASK, language.tag()).isEmpty()
                        && runs.hasEnough(language.tag())) {
                    runs.start(RunRequest.of(SentimentClassifier.TASK, language.tag(), "head"), ACTOR);
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A first model could not be queued; the next import or start tries again.", e);
        }
    }

    /// Promotes first versions, and marks the runs of dead trainers.
    void look() {
        try {
            table.markCrashed();
            for (Language language : Language.values()) {
                if (versions.findInService(SentimentClassifier.TASK, language.tag())
                        .isEmpty()) {
                    finished(language).ifPresent(this::promote);
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Training runs could not be looked after; the next look is in 5 s.", e);
        }
    }

    private Optional<ModelVersion> finished(Language language) {
        return table.findLatest(SentimentClassifier.TASK, language.tag())
                .filter(run ->
                        run.state() == RunState.FINISHED && run.queuedBy().equals(ACTOR))
                .map(TrainingRun::versionId)
                .map(versions::get);
    }

    private void promote(ModelVersion version) {
        if (versions.gate(version).isEmpty()) {
            versions.promote(version.versionId(), null, ACTOR);
        }
    }
}
