package dev.baize.languagemodel.internal;

import dev.baize.domain.DomainException;
import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.ModelPromoted;
import dev.baize.languagemodel.Sentiment;
import dev.baize.languagemodel.SentimentClassifier;
import dev.baize.languagemodel.TextEncoder;
import dev.baize.languagemodel.TrainingRun;
import dev.baize.languagemodel.persistence.ReviewTexts;
import dev.baize.languagemodel.persistence.RunTable;
import dev.baize.languagemodel.persistence.VersionTable;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/// Answers by the version in service of each language, and looks every two seconds whether that is another one:
/// a promotion on one server reaches all of them.
@ApplicationScoped
public class DefaultSentimentClassifier implements SentimentClassifier {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final VersionTable versions;
    private final RunTable runs;
    private final StoredVersions store;
    private final TextEncoder encoder;
    private final LanguageModelSettings settings;
    private final Map<Language, Place> places = new EnumMap<>(Language.class);

    @Inject
    public DefaultSentimentClassifier(
            VersionTable versions,
            RunTable runs,
            StoredVersions store,
            TextEncoder encoder,
            LanguageModelSettings settings) {
        this.versions = versions;
        this.runs = runs;
        this.store = store;
        this.encoder = encoder;
        this.settings = settings;
        for (Language language : Language.values()) {
            places.put(language, new Place(language));
        }
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultSentimentClassifier() {
        this.versions = null;
        this.runs = null;
        this.store = null;
        this.encoder = null;
        this.settings = null;
    }

    @Override
    public List<Sentiment> classify(List<String> texts, Language language) {
        while (true) {
            ServedClassifier served = place(language).current();
            Optional<List<double[]>> answers = served.probabilities(texts);
            if (answers.isPresent()) {
                int praise = served.classes().indexOf(ReviewTexts.PRAISE);
                return answers.get().stream()
                        .map(row -> new Sentiment(row[praise], served.versionId()))
                        .toList();
            }
            // The version was replaced between looking it up and asking it: ask its successor.
        }
    }

    /// Reads anew at once on the server that was asked to promote.
    void promoted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ModelPromoted event) {
        if (event.task().equals(TASK)) {
            place(Language.of(event.language())).lookAgain();
        }
    }

    private Place place(Language language) {
        Place place = places.get(language);
        if (place == null) {
            throw new IllegalStateException("no place for " + language);
        }
        return place;
    }

    @PreDestroy
    void close() {
        places.values().forEach(Place::close);
    }

    private DomainException notReady(Language language) {
        String state = runs.findLatest(TASK, language.tag())
                .map(DefaultSentimentClassifier::describe)
                .orElse("none has been trained yet: it takes 50 reviews of praise and 50 of complaint");
        return new DomainException(
                DomainException.Kind.UNAVAILABLE,
                null,
                "no sentiment model for " + language.tag() + " is in service; " + state);
    }

    private static String describe(TrainingRun run) {
        return switch (run.state()) {
            case QUEUED -> "its training waits for a trainer";
            case RUNNING ->
                "its training is under way" + (run.steps() > 0 ? ", step " + run.step() + " of " + run.steps() : "");
            case FINISHED -> "its training has finished and it waits to be promoted";
            case FAILED, CRASHED, CANCELLED -> "its last training run is " + run.state();
        };
    }

    /// What serves one language now.
    private final class Place {
        private final Language language;
        private @Nullable ServedClassifier served;
        private long lookedAt;

        Place(Language language) {
            this.language = language;
            lookAgain();
        }

        synchronized ServedClassifier current() {
            ServedClassifier present = served;
            if (present != null && System.nanoTime() - lookedAt < LOOK_AGAIN.toNanos()) {
                return present;
            }
            String wanted = versions.findInService(TASK, language.tag()).orElseThrow(() -> notReady(language));
            if (present == null || !present.versionId().equals(wanted)) {
                ServedClassifier successor = ServedClassifier.of(store.read(wanted), encoder, language, settings);
                served = successor;
                if (present != null) {
                    present.close();
                }
                present = successor;
            }
            lookedAt = System.nanoTime();
            return present;
        }

        synchronized void lookAgain() {
            lookedAt = System.nanoTime() - LOOK_AGAIN.toNanos();
        }

        synchronized void close() {
            if (served != null) {
                served.close();
            }
        }
    }
}
