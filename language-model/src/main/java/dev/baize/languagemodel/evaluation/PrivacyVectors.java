package dev.baize.languagemodel.evaluation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;
import dev.baize.languagemodel.accounting.GdpAccountant;
import dev.baize.languagemodel.accounting.NoiseCalibration;
import dev.baize.languagemodel.accounting.PldAccountant;
import dev.baize.languagemodel.accounting.PrivacyAccountant;
import dev.baize.languagemodel.accounting.PrvAccountant;
import dev.baize.languagemodel.accounting.RdpAccountant;
import dev.baize.languagemodel.accounting.RenyiDivergence;
import dev.baize.languagemodel.accounting.SampledGaussian;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// Reference figures of other accountants, and our own beside them.
///
/// The file is a JSON object of arrays; each element is a case that is recognised by its fields.
/// A case is met within its stated tolerance (`tolerance` or `tol`, absolute; `rtol`, relative;
/// `places`, decimal places); where none is stated, within the 7 decimal places to which the
/// reference's own tests hold.
final class PrivacyVectors {
    private static final String FILE_NAME = "dp_vectors.json";
    private static final int DEFAULT_PLACES = 7;
    private static final Map<String, PrivacyAccountant> ACCOUNTANTS = Map.of(
            "rdp", new RdpAccountant(),
            "pld", new PldAccountant(),
            "prv", new PrvAccountant(),
            "gdp", new GdpAccountant());

    private final JsonObject groups;

    private PrivacyVectors(JsonObject groups) {
        this.groups = groups;
    }

    enum Status {
        @SerializedName("passed")
        PASSED,
        @SerializedName("failed")
        FAILED,
        @SerializedName("skipped")
        SKIPPED
    }

    /// One case: what it was, what was expected and found, and why it was skipped or failed.
    record Outcome(
            String name,
            Status status,
            List<Double> expected,
            List<Double> actual,
            @Nullable String reason) {
        String line() {
            String figures = expected.isEmpty() ? "" : " expected " + expected + ", found " + actual;
            return String.format(
                    Locale.ROOT,
                    "%-8s%s:%s%s",
                    status.name().toLowerCase(Locale.ROOT),
                    name,
                    figures,
                    reason == null ? "" : " " + reason);
        }
    }

    /// @throws IOException when the file cannot be read
    /// @throws com.google.gson.JsonParseException when it is not JSON
    /// @param fileOrFolder the file, or a folder that holds it as `dp_vectors.json`
    static PrivacyVectors read(Path fileOrFolder) throws IOException {
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(FILE_NAME) : fileOrFolder;
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonElement root = JsonParser.parseReader(reader);
            if (!root.isJsonObject()) {
                throw new IllegalArgumentException(file + " is not a JSON object of arrays of cases");
            }
            return new PrivacyVectors(root.getAsJsonObject());
        }
    }

    List<Outcome> check() {
        List<Outcome> outcomes = new ArrayList<>();
        groups.entrySet().forEach(group -> {
            if (group.getValue().isJsonArray()) {
                JsonArray cases = group.getValue().getAsJsonArray();
                for (int i = 0; i < cases.size(); i++) {
                    outcomes.add(outcome(group.getKey(), i, cases.get(i)));
                }
            }
        });
        return outcomes;
    }

    private static Outcome outcome(String group, int index, JsonElement element) {
        Case subject = new Case(group, index, element.isJsonObject() ? element.getAsJsonObject() : new JsonObject());
        try {
            return subject.check();
        } catch (RuntimeException e) {
            return new Outcome(subject.name(), Status.FAILED, List.of(), List.of(), "could not be computed: " + e);
        }
    }

    private record Case(String group, int index, JsonObject fields) {

        String name() {
            String what = text("accountant", text("calibrate", text("what", "laplace noise")));
            String kind = fields.has("calibrate") ? " noise calibration" : "";
            return group + "[" + index + "] " + what + kind;
        }

        Outcome check() {
            if (fields.has("accountant")) {
                return checkEpsilon();
            }
            if (fields.has("calibrate")) {
                return checkCalibration();
            }
            if (fields.has("parameter")) {
                return compare(
                        List.of(number("parameter")),
                        List.of(NoiseCalibration.laplaceScale(
                                number("epsilon"),
                                number("delta"),
                                (int) number("num_queries"),
                                number("sensitivity"))));
            }
            if (fields.has("rdp")) {
                return checkDivergences();
            }
            String what = text("what", "").toLowerCase(Locale.ROOT);
            if (what.startsWith("epsilon from constant rdp")) {
                return checkConstantDivergence(numbersIn(what));
            }
            if (what.startsWith("gaussian noise")) {
                return checkGaussian(numbersIn(what));
            }
            if (what.startsWith("exponential mechanism")) {
                return checkExponentialMechanism();
            }
            return new Outcome(
                    name(), Status.SKIPPED, List.of(), List.of(), "no case of a known kind: " + fields.keySet());
        }

        private Outcome checkEpsilon() {
            PrivacyAccountant accountant = ACCOUNTANTS.get(text("accountant", ""));
            if (accountant == null) {
                return skipped("no accountant of this name");
            }
            double epsilon = accountant.epsilon(
                    new SampledGaussian(number("noise_multiplier"), number("sample_rate"), steps()), number("delta"));
            if (fields.has("epsilon_range")) {
                List<Double> range = numbers("epsilon_range");
                boolean within = range.getFirst() < epsilon && epsilon < range.getLast();
                return new Outcome(
                        name(), within ? Status.PASSED : Status.FAILED, range, List.of(epsilon), "(a range)");
            }
            return compare(List.of(number("epsilon")), List.of(epsilon));
        }

        private Outcome checkCalibration() {
            PrivacyAccountant accountant = ACCOUNTANTS.get(text("calibrate", ""));
            if (accountant == null) {
                return skipped("no accountant of this name");
            }
            double noise = NoiseCalibration.noiseMultiplier(
                    accountant, number("epsilon"), number("delta"), number("sample_rate"), steps());
            return compare(List.of(number("noise_multiplier")), List.of(noise));
        }

        /// Divergences are stated by dp_accounting, as its upper bound.
        private Outcome checkDivergences() {
            double count = fields.has("count") ? number("count") : 1;
            List<Double> found = numbers("orders").stream()
                    .map(order -> count
                            * RenyiDivergence.boundOfSampledGaussian(
                                    number("noise_multiplier"), number("sampling_probability"), order))
                    .toList();
            return compare(numbers("rdp"), found);
        }

        private Outcome checkConstantDivergence(List<Double> stated) {
            int from = stated.get(1).intValue();
            int to = stated.get(2).intValue();
            double[] orders = IntStream.rangeClosed(from, to).asDoubleStream().toArray();
            double[] divergences = IntStream.rangeClosed(from, to)
                    .mapToDouble(_ -> stated.getFirst())
                    .toArray();
            RenyiDivergence.Epsilon found = RenyiDivergence.epsilon(orders, divergences, number("delta"));
            return compare(List.of(number("epsilon"), number("optimal_order")), List.of(found.value(), found.order()));
        }

        private Outcome checkGaussian(List<Double> stated) {
            double noise = stated.getFirst();
            int from = stated.get(2).intValue();
            int to = stated.get(3).intValue();
            double[] orders = IntStream.rangeClosed(from, to)
                    .mapToDouble(i -> i * stated.get(1))
                    .filter(order -> order > 1)
                    .toArray();
            double[] divergences = IntStream.range(0, orders.length)
                    .mapToDouble(i -> RenyiDivergence.ofSampledGaussian(noise, 1, orders[i]))
                    .toArray();
            RenyiDivergence.Epsilon found = RenyiDivergence.epsilon(orders, divergences, number("delta"));
            return compare(List.of(number("epsilon")), List.of(found.value()));
        }

        /// The file leaves the mechanism's ε and the orders to the reference's test: 1, and 1 and ∞.
        private Outcome checkExponentialMechanism() {
            double epsilon = fields.has("epsilon") ? number("epsilon") : 1;
            return compare(
                    List.of(number("rdp_first"), number("rdp_second")),
                    List.of(
                            RenyiDivergence.ofExponentialMechanism(epsilon, 1),
                            RenyiDivergence.ofExponentialMechanism(epsilon, Double.POSITIVE_INFINITY)));
        }

        private Outcome skipped(String reason) {
            return new Outcome(name(), Status.SKIPPED, List.of(), List.of(), reason);
        }

        private Outcome compare(List<Double> expected, List<Double> found) {
            boolean equal = expected.size() == found.size()
                    && IntStream.range(0, expected.size()).allMatch(i -> agrees(expected.get(i), found.get(i)));
            return new Outcome(name(), equal ? Status.PASSED : Status.FAILED, expected, found, "(" + tolerance() + ")");
        }

        private boolean agrees(double expected, double found) {
            double difference = Math.abs(expected - found);
            if (fields.has("rtol")) {
                return difference <= number("rtol") * Math.abs(expected);
            }
            if (fields.has("tolerance") || fields.has("tol")) {
                return difference <= number(fields.has("tol") ? "tol" : "tolerance");
            }
            return difference < 0.5 * Math.pow(10, -places());
        }

        private String tolerance() {
            if (fields.has("rtol")) {
                return "relative tolerance " + number("rtol");
            }
            if (fields.has("tolerance") || fields.has("tol")) {
                return "tolerance " + number(fields.has("tol") ? "tol" : "tolerance");
            }
            return places() + " decimal places";
        }

        private int places() {
            return fields.has("places") ? (int) number("places") : DEFAULT_PLACES;
        }

        private int steps() {
            return fields.has("steps") ? (int) number("steps") : (int) (number("epochs") / number("sample_rate"));
        }

        private double number(String field) {
            JsonElement value = fields.get(field);
            if (value == null) {
                throw new IllegalArgumentException("the field " + field + " is missing");
            }
            return value.getAsDouble();
        }

        private List<Double> numbers(String field) {
            return StreamSupport.stream(fields.getAsJsonArray(field).spliterator(), false)
                    .map(JsonElement::getAsDouble)
                    .toList();
        }

        private String text(String field, String otherwise) {
            JsonElement value = fields.get(field);
            return value == null ? otherwise : value.getAsString();
        }

        private static List<Double> numbersIn(String text) {
            return Pattern.compile("\\d+(?:\\.\\d+)?")
                    .matcher(text)
                    .results()
                    .map(result -> Double.parseDouble(result.group()))
                    .toList();
        }
    }
}
