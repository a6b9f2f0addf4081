package dev.baize.languagemodel.evaluation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.baize.languagemodel.bert.BaseModel;
import dev.baize.languagemodel.bert.Torch;
import dev.baize.languagemodel.training.TrainingFailedException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// `evaluate classify --train FILE [--test FILE] --text-column C --label-column C [--method head|lora|full]
/// [--shots K] [--oos-label L] [--json]`: fine-tunes a classifier and measures it, beside a logistic
/// regression on TF-IDF and the mean of the two.
///
/// A tenth of the training texts, by hash, is held back to choose by (early stopping, temperature, threshold,
/// weight of the mean); with `--shots` none is, and nothing is chosen.
///
/// Exits with 0 when it has measured, 2 when it could not.
public final class EvaluateClassify {
    private static final Gson JSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .serializeSpecialFloatingPointValues()
            .create();
    private static final double TENTH = 0.1;

    private EvaluateClassify() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            ClassifyOptions options = ClassifyOptions.parse(arguments);
            Torch.configure(options.threads(), Path.of(System.getProperty("user.home"), ".djl.ai"));
            long started = System.nanoTime();
            ClassificationTask task = read(options);
            List<ClassificationRun> runs = new ArrayList<>();
            for (int i = 0; i < options.seeds(); i++) {
                long seed = options.settings().seed() + i;
                ClassificationTask drawn = options.shots() == 0 ? task : task.shots(options.shots(), seed);
                runs.add(ClassificationRun.of(drawn, options.settings().withSeed(seed), new ProgressLine(err)));
            }
            report(out, options, task, runs, (System.nanoTime() - started) / 1e9);
            return 0;
        } catch (IOException | IllegalArgumentException | TrainingFailedException e) {
            err.println("evaluate classify: " + Options.explain(e));
            return 2;
        }
    }

    private static ClassificationTask read(ClassifyOptions options) throws IOException {
        LabelledFile train = file(options, options.train());
        LabelledFile test;
        if (options.test().isPresent()) {
            test = file(options, options.test().get());
        } else {
            test = train.at(HashSplit.places(train, TENTH, "test", true));
            train = train.at(HashSplit.places(train, TENTH, "test", false));
        }
        if (options.limit() > 0 && options.limit() < train.size()) {
            train = train.at(HashSplit.places(train, (double) options.limit() / train.size(), "limit", true));
        }
        return ClassificationTask.of(train, test, options.outsideLabel(), options.shots() > 0 ? 0 : TENTH);
    }

    private static LabelledFile file(ClassifyOptions options, Path path) throws IOException {
        return LabelledFile.read(path, options.textColumn(), options.labelColumn(), options.renamed());
    }

    private static void report(
            PrintStream out,
            ClassifyOptions options,
            ClassificationTask task,
            List<ClassificationRun> runs,
            double seconds) {
        SystemFigures model = mean(runs, ClassificationRun::model);
        SystemFigures baseline = mean(runs, ClassificationRun::baseline);
        SystemFigures average = mean(runs, ClassificationRun::average);
        String method = options.method().name().toLowerCase(Locale.ROOT);
        out.printf(
                Locale.ROOT,
                "%d training, %d validation and %d test texts of %d classes, %d out of scope; %s of %s, %d runs%n",
                task.train().size(),
                task.validation().size(),
                task.test().size(),
                task.train().classes().size(),
                task.outside().size(),
                method,
                BaseModel.of(task.language()).id(),
                runs.size());
        out.printf(
                Locale.ROOT,
                "%-18s %9s %9s %7s %9s %9s %11s%n",
                "",
                "accuracy",
                "macro F1",
                "ECE",
                "AUC",
                "AUROC oos",
                "oos recall");
        line(out, method, model);
        line(out, "tf-idf", baseline);
        line(out, "mean of both", average);
        out.printf(Locale.ROOT, "%.1f s%n", seconds);
        if (options.json()) {
            JsonObject json = JSON.toJsonTree(model).getAsJsonObject();
            JsonObject result = new JsonObject();
            result.addProperty("train", task.train().size() + task.validation().size());
            result.addProperty("test", task.test().size() + task.outside().size());
            result.addProperty("classes", task.train().classes().size());
            result.addProperty("method", method);
            json.entrySet().forEach(entry -> result.add(entry.getKey(), entry.getValue()));
            result.addProperty("seconds", seconds);
            result.addProperty("base", BaseModel.of(task.language()).id());
            result.addProperty("shots", options.shots());
            result.addProperty("runs", runs.size());
            result.addProperty("threads", options.threads());
            JsonObject systems = new JsonObject();
            systems.add(method, json);
            systems.add("tf-idf", JSON.toJsonTree(baseline));
            systems.add("mean", JSON.toJsonTree(average));
            result.add("systems", systems);
            result.addProperty("mean_weight", runs.getFirst().weight());
            result.add("settings", JSON.toJsonTree(options.settings()));
            out.println(JSON.toJson(result));
        }
    }

    private static SystemFigures mean(
            List<ClassificationRun> runs, Function<ClassificationRun, ClassificationFigures> system) {
        return SystemFigures.mean(runs.stream().map(system).toList());
    }

    private static void line(PrintStream out, String name, SystemFigures figures) {
        out.printf(
                Locale.ROOT,
                "%-18s %9.4f %9.4f %7.4f %9s %9s %11s%n",
                name,
                figures.accuracy(),
                figures.macroF1(),
                figures.ece(),
                text(figures.auc()),
                text(figures.auroc()),
                text(figures.oosRecall()));
    }

    private static String text(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
