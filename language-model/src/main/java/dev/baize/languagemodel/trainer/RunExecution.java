package dev.baize.languagemodel.trainer;

import dev.baize.domain.Ids;
import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.ModelVersion;
import dev.baize.languagemodel.RunState;
import dev.baize.languagemodel.TrainingRun;
import dev.baize.languagemodel.baseline.TextBaseline;
import dev.baize.languagemodel.bert.BaseModel;
import dev.baize.languagemodel.bert.FrozenEncoder;
import dev.baize.languagemodel.evaluation.ClassificationFigures;
import dev.baize.languagemodel.persistence.ReviewTexts;
import dev.baize.languagemodel.persistence.RunTable;
import dev.baize.languagemodel.persistence.VersionTable;
import dev.baize.languagemodel.registry.Manifest;
import dev.baize.languagemodel.registry.VersionFolder;
import dev.baize.languagemodel.training.ClassifierTraining;
import dev.baize.languagemodel.training.LabelledTexts;
import dev.baize.languagemodel.training.TrainedClassifier;
import dev.baize.languagemodel.training.TrainingSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Carries out one leased run, from its texts to a version in the model store.
final class RunExecution {
    private final RunTable runs;
    private final VersionTable versions;
    private final ReviewTexts reviews;
    private final Path models;
    private final TrainingRun run;
    private final RunReporter reporter;

    RunExecution(
            RunTable runs,
            VersionTable versions,
            ReviewTexts reviews,
            Path models,
            TrainingRun run,
            RunReporter reporter) {
        this.runs = runs;
        this.versions = versions;
        this.reviews = reviews;
        this.models = models;
        this.run = run;
        this.reporter = reporter;
    }

    /// How a run ended.
    ///
    /// @param versionId empty unless it finished
    record Outcome(RunState state, String versionId) {
        static final Outcome CANCELLED = new Outcome(RunState.CANCELLED, "");
    }

    /// @throws RuntimeException when it cannot be carried out
    Outcome execute() throws IOException {
        Language language = Language.of(run.language());
        long upTo = runs.dataUpTo(run.runId());
        ReviewData data = ReviewData.of(
                reviews.list(run.language(), upTo, run.settings().getOrDefault("training_consent_default", "DENIED")));
        requireBothSides(data);
        reporter.enter("baseline");
        ClassificationFigures baseline = measureBaseline(data, language);
        if (reporter.isCancelled()) {
            return Outcome.CANCELLED;
        }
        reporter.enter("training");
        TrainingSettings settings = RunSettings.of(run);
        CheckpointFile checkpoint = CheckpointFile.of(models, run.runId());
        runs.forgetMetrics(run.runId(), checkpoint.step());
        BaseModel base = BaseModel.of(language);
        TrainedClassifier trained =
                ClassifierTraining.train(base.load(), data.train(), data.validation(), settings, reporter, checkpoint);
        if (reporter.isCancelled()) {
            return Outcome.CANCELLED;
        }
        reporter.enter("measuring");
        ClassificationFigures figures = measure(trained, settings, data.test());
        reporter.enter("storing");
        String versionId = store(data, upTo, base, trained, figures, baseline);
        checkpoint.delete();
        return new Outcome(RunState.FINISHED, versionId);
    }

    private static void requireBothSides(ReviewData data) {
        for (LabelledTexts part : new LabelledTexts[] {data.train(), data.test()}) {
            if (Arrays.stream(part.labels()).distinct().count() < 2) {
                throw new IllegalArgumentException(
                        "the reviews that may be trained on are all of one kind by now; wait for more, then start anew");
            }
        }
    }

    private static ClassificationFigures measureBaseline(ReviewData data, Language language) {
        double strength =
                TextBaseline.fit(data.train(), data.validation(), language).strength();
        double[][] answers = TextBaseline.fit(data.learned(), language, strength)
                .probabilities(data.test().texts());
        return ClassificationFigures.of(answers, data.test().labels(), new double[0][], 0);
    }

    private static ClassificationFigures measure(
            TrainedClassifier trained, TrainingSettings settings, LabelledTexts test) {
        try (FrozenEncoder encoder = new FrozenEncoder(trained.encoder(), settings.longest())) {
            double[][] answers = Arrays.stream(encoder.encode(test.texts()))
                    .map(trained.head()::probabilities)
                    .toArray(double[][]::new);
            return ClassificationFigures.of(answers, test.labels(), new double[0][], 0);
        }
    }

    private String store(
            ReviewData data,
            long upTo,
            BaseModel base,
            TrainedClassifier trained,
            ClassificationFigures figures,
            ClassificationFigures baseline)
            throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int texts = data.train().size() + data.validation().size();
        ModelVersion version = new ModelVersion(
                Ids.newId(),
                run.runId(),
                run.task(),
                run.language(),
                run.method(),
                base.id(),
                texts,
                data.test().size(),
                figures.accuracy(),
                figures.macroF1(),
                baseline.accuracy(),
                now,
                false);
        Manifest manifest = new Manifest(
                1,
                version.versionId(),
                run.runId(),
                run.task(),
                run.language(),
                run.method(),
                base.id(),
                now.toString(),
                new Manifest.Data(
                        "reviews with 1, 2, 4 or 5 stars",
                        upTo,
                        texts + data.test().size(),
                        data.sha256()),
                run.settings(),
                trained.head().classes(),
                trained.head().temperature(),
                metrics(figures, baseline),
                null,
                Map.of());
        String sha256 = VersionFolder.of(models, version.versionId()).write(manifest, trained);
        versions.insert(version, sha256);
        return version.versionId();
    }

    private static Map<String, Double> metrics(ClassificationFigures figures, ClassificationFigures baseline) {
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("accuracy", figures.accuracy());
        metrics.put("macro_f1", figures.macroF1());
        metrics.put("ece", figures.ece());
        metrics.put("baseline_accuracy", baseline.accuracy());
        metrics.put("baseline_macro_f1", baseline.macroF1());
        if (figures.auc() != null) {
            metrics.put("auc", figures.auc());
        }
        return metrics;
    }
}
