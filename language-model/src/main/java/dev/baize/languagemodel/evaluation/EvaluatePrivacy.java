package dev.baize.languagemodel.evaluation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.baize.languagemodel.evaluation.PrivacyVectors.Outcome;
import dev.baize.languagemodel.evaluation.PrivacyVectors.Status;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `evaluate privacy --vectors FILE [--json]`: our accountants against reference figures.
///
/// Prints a line for each case and a count; exits with 0 when none failed, 1 when one did, 2 when
/// it could not start.
public final class EvaluatePrivacy {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private EvaluatePrivacy() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            Options options = Options.parse(arguments, List.of("vectors"), List.of("json"));
            List<Outcome> outcomes =
                    PrivacyVectors.read(Path.of(options.required("vectors"))).check();
            outcomes.forEach(outcome -> out.println(outcome.line()));
            Summary summary = Summary.of(outcomes);
            out.printf(
                    Locale.ROOT, "%d passed, %d failed, %d skipped%n", summary.passed, summary.failed, summary.skipped);
            if (options.has("json")) {
                out.println(JSON.toJson(summary));
            }
            return summary.failed == 0 ? 0 : 1;
        } catch (IOException | JsonParseException | IllegalArgumentException e) {
            err.println("evaluate privacy: " + Options.explain(e));
            return 2;
        }
    }

    private record Summary(long passed, long failed, long skipped, List<Outcome> cases) {
        static Summary of(List<Outcome> outcomes) {
            return new Summary(
                    count(outcomes, Status.PASSED),
                    count(outcomes, Status.FAILED),
                    count(outcomes, Status.SKIPPED),
                    outcomes);
        }

        private static long count(List<Outcome> outcomes, Status status) {
            return outcomes.stream().filter(o -> o.status() == status).count();
        }
    }
}
