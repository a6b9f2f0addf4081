package dev.baize.languagemodel.trainer;

import dev.baize.languagemodel.TrainingRun;
import dev.baize.languagemodel.training.Method;
import dev.baize.languagemodel.training.TrainingSettings;

import java.util.Locale;
import java.util.Map;

/// The stored settings of a run, put onto the usual ones of its method.
final class RunSettings {
    private RunSettings() {}

    static TrainingSettings of(TrainingRun run) {
        Map<String, String> given = run.settings();
        TrainingSettings usual = TrainingSettings.of(Method.valueOf(run.method().toUpperCase(Locale.ROOT)));
        double rate = Double.parseDouble(given.getOrDefault("learning_rate", String.valueOf(usual.learningRate())));
        double headRate = usual.method() == Method.HEAD ? rate : usual.headLearningRate();
        return usual.withEpochs(whole(given, "epochs", usual.epochs()))
                .withBatch(whole(given, "batch", usual.batch()))
                .withLongest(whole(given, "longest", usual.longest()))
                .withLearningRates(rate, headRate)
                .withBalanced(true)
                .withSeed(Long.parseLong(given.getOrDefault("seed", String.valueOf(usual.seed()))));
    }

    private static int whole(Map<String, String> given, String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(otherwise)));
    }
}
