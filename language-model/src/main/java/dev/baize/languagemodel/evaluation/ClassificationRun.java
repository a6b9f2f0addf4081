package dev.baize.languagemodel.evaluation;

import dev.baize.languagemodel.baseline.TextBaseline;
import dev.baize.languagemodel.bert.BaseModel;
import dev.baize.languagemodel.bert.FrozenEncoder;
import dev.baize.languagemodel.training.ClassifierTraining;
import dev.baize.languagemodel.training.LabelledTexts;
import dev.baize.languagemodel.training.LinearHead;
import dev.baize.languagemodel.training.TrainedClassifier;
import dev.baize.languagemodel.training.TrainingListener;
import dev.baize.languagemodel.training.TrainingSettings;

import java.util.Arrays;
import java.util.List;

/// Trains a fine-tuned model and the TF-IDF baseline on the same texts and measures both, and the mean of
/// their probabilities.
///
/// @param model the fine-tuned model alone
/// @param baseline TF-IDF with logistic regression, fitted again on training and validation texts
/// @param average w · model + (1 − w) · baseline
/// @param weight w, the one that does best on validation texts; a half without any
record ClassificationRun(
        ClassificationFigures model, ClassificationFigures baseline, ClassificationFigures average, double weight) {
    /// Of in-scope validation texts, so many may be refused as out of scope.
    private static final double REFUSED = 0.05;
    /// Below it an answer is refused where there are no validation texts to set a threshold by.
    private static final double USUAL_THRESHOLD = 0.5;

    private static final int WEIGHTS = 10;

    static ClassificationRun of(ClassificationTask task, TrainingSettings settings, TrainingListener listener) {
        TextBaseline chooser = TextBaseline.fit(task.train(), task.validation(), task.language());
        TextBaseline baseline = task.validation().size() == 0
                ? chooser
                : TextBaseline.fit(task.all(), task.language(), chooser.strength());
        TrainedClassifier trained = ClassifierTraining.train(
                BaseModel.of(task.language()).load(), task.train(), task.validation(), settings, listener);
        try (FrozenEncoder encoder = new FrozenEncoder(trained.encoder(), settings.longest())) {
            Answers model = Answers.of(task, texts -> probabilities(encoder, trained.head(), texts));
            Answers other = new Answers(
                    chooser.probabilities(task.validation().texts()),
                    baseline.probabilities(task.test().texts()),
                    baseline.probabilities(task.outside()));
            double weight = weight(task.validation(), model.validation, other.validation);
            return new ClassificationRun(
                    model.figures(task),
                    other.figures(task),
                    model.mixed(other, weight).figures(task),
                    weight);
        }
    }

    private static double[][] probabilities(FrozenEncoder encoder, LinearHead head, List<String> texts) {
        return Arrays.stream(encoder.encode(texts)).map(head::probabilities).toArray(double[][]::new);
    }

    private static double weight(LabelledTexts validation, double[][] model, double[][] baseline) {
        double best = 0.5;
        double least = Double.POSITIVE_INFINITY;
        int[] labels = validation.labels();
        for (int i = 0; i <= WEIGHTS && labels.length > 0; i++) {
            double weight = (double) i / WEIGHTS;
            double loss = 0;
            for (int j = 0; j < labels.length; j++) {
                double p = weight * model[j][labels[j]] + (1 - weight) * baseline[j][labels[j]];
                loss -= Math.log(Math.max(p, 1e-12));
            }
            if (loss < least) {
                least = loss;
                best = weight;
            }
        }
        return best;
    }

    /// Answers of one classifier, a row of probabilities a text.
    private record Answers(double[][] validation, double[][] test, double[][] outside) {
        interface Classifier {
            double[][] probabilities(List<String> texts);
        }

        static Answers of(ClassificationTask task, Classifier classifier) {
            return new Answers(
                    classifier.probabilities(task.validation().texts()),
                    classifier.probabilities(task.test().texts()),
                    classifier.probabilities(task.outside()));
        }

        Answers mixed(Answers other, double weight) {
            return new Answers(
                    mixed(validation, other.validation, weight),
                    mixed(test, other.test, weight),
                    mixed(outside, other.outside, weight));
        }

        ClassificationFigures figures(ClassificationTask task) {
            return ClassificationFigures.of(test, task.test().labels(), outside, threshold());
        }

        private double threshold() {
            if (validation.length == 0) {
                return USUAL_THRESHOLD;
            }
            double[] confidence = ClassificationFigures.confidence(validation);
            Arrays.sort(confidence);
            return confidence[(int) (REFUSED * confidence.length)];
        }

        private static double[][] mixed(double[][] a, double[][] b, double weight) {
            double[][] mixed = new double[a.length][];
            for (int i = 0; i < a.length; i++) {
                mixed[i] = new double[a[i].length];
                for (int k = 0; k < mixed[i].length; k++) {
                    mixed[i][k] = weight * a[i][k] + (1 - weight) * b[i][k];
                }
            }
            return mixed;
        }
    }
}
