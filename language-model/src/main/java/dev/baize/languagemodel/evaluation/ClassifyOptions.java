package dev.baize.languagemodel.evaluation;

import dev.baize.languagemodel.training.Method;
import dev.baize.languagemodel.training.TrainingSettings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What `evaluate classify` was asked for.
///
/// @param test without it a tenth of the training file, by hash of the text, is measured on
/// @param renamed labels as they are to be called; empty for as they are
/// @param shots texts of each class to learn from, 0 for all
/// @param seeds how many runs, each with another seed and, with shots, other texts
/// @param limit at most so many training texts, 0 for all
record ClassifyOptions(
        Path train,
        Optional<Path> test,
        String textColumn,
        String labelColumn,
        Map<String, String> renamed,
        Method method,
        int shots,
        int seeds,
        int limit,
        int threads,
        String outsideLabel,
        boolean json,
        TrainingSettings settings) {
    private static final List<String> NAMED = List.of(
            "train",
            "test",
            "text-column",
            "label-column",
            "labels",
            "method",
            "shots",
            "seeds",
            "limit",
            "threads",
            "oos-label",
            "epochs",
            "batch",
            "longest",
            "learning-rate",
            "seed");
    private static final int SEEDS_WITH_SHOTS = 5;

    /// @throws IllegalArgumentException naming the option and its rule
    static ClassifyOptions parse(String... arguments) {
        Options options = Options.parse(arguments, NAMED, List.of("json"));
        Method method = method(options.find("method").orElse("head"));
        int shots = whole(options, "shots", 0);
        TrainingSettings defaults = TrainingSettings.of(method);
        if (shots > 0) {
            defaults = FewShot.settings(method, shots);
        }
        TrainingSettings settings = defaults.withEpochs(whole(options, "epochs", defaults.epochs()))
                .withBatch(whole(options, "batch", defaults.batch()))
                .withLongest(whole(options, "longest", defaults.longest()))
                .withSeed(whole(options, "seed", 42));
        Optional<String> rate = options.find("learning-rate");
        if (rate.isPresent()) {
            settings = settings.withLearningRates(decimal("learning-rate", rate.get()), settings.headLearningRate());
        }
        return new ClassifyOptions(
                Path.of(options.required("train")),
                options.find("test").map(Path::of),
                options.required("text-column"),
                options.required("label-column"),
                renamed(options.find("labels").orElse("")),
                method,
                shots,
                Math.max(1, whole(options, "seeds", shots > 0 ? SEEDS_WITH_SHOTS : 1)),
                whole(options, "limit", 0),
                Math.max(1, whole(options, "threads", Runtime.getRuntime().availableProcessors())),
                options.find("oos-label").orElse(""),
                options.has("json"),
                settings);
    }

    private static Method method(String name) {
        return Arrays.stream(Method.values())
                .filter(method -> method.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--method must be head, lora or full, is " + name));
    }

    private static Map<String, String> renamed(String list) {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String pair : list.isEmpty() ? new String[0] : list.split(",", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("--labels takes OLD=NEW,OLD=NEW,…; " + pair + " is no such pair");
            }
            renamed.put(parts[0].strip(), parts[1].strip());
        }
        return renamed;
    }

    private static int whole(Options options, String name, int otherwise) {
        Optional<String> value = options.find(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The sentence below says it.
        }
        throw new IllegalArgumentException("--" + name + " must be a whole number, is " + value.get());
    }

    private static double decimal(String name, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " must be a number, is " + value, e);
        }
    }
}
