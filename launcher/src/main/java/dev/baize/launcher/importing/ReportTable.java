package dev.baize.launcher.importing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import jakarta.json.JsonObject;

/// A cleaning report as lines for a terminal, with numbers below each other.
public final class ReportTable {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MAX_EXCERPT = 100;

    private final StringBuilder out = new StringBuilder();
    private final JsonObject report;

    private ReportTable(JsonObject report) {
        this.report = report;
    }

    /// @param report as the API gives it
    public static String of(JsonObject report) {
        return new ReportTable(report).write();
    }

    private String write() {
        List<JsonObject> dropped = reasons("dropped");
        count("rows read", number("rows_read"));
        share("kept", number("kept"));
        share("duplicates", number("duplicates"));
        share("dropped", dropped.stream().mapToLong(ReportTable::rows).sum());
        count("customers", number("customers"));
        count("items", number("items"));
        if (report.containsKey("from")) {
            line("time", time(report, "from") + " to " + time(report, "to") + " UTC");
        }
        if (report.containsKey("split")) {
            split(report.getJsonObject("split"));
        }
        line(
                "took",
                String.format(
                        Locale.ROOT, "%.1f s", report.getJsonNumber("seconds").doubleValue()));
        section("Dropped", dropped);
        section("Repaired", reasons("repaired"));
        section("Notes", reasons("notes"));
        return out.toString();
    }

    private void count(String name, long value) {
        out.append(String.format(Locale.ROOT, "  %-12s %,12d%n", name, value));
    }

    private void share(String name, long value) {
        double percent = 100.0 * value / Math.max(1, number("rows_read"));
        out.append(String.format(Locale.ROOT, "  %-12s %,12d %6.1f %%%n", name, value, percent));
    }

    private void line(String name, String text) {
        out.append(String.format(Locale.ROOT, "  %-12s %s%n", name, text));
    }

    private void split(JsonObject split) {
        line(
                "split",
                String.format(
                        Locale.ROOT,
                        "%-10s %,12d",
                        "train",
                        split.getJsonNumber("train").longValue()));
        line("", part(split, "validation", "validation_from"));
        line("", part(split, "test", "test_from"));
    }

    private static String part(JsonObject split, String name, String from) {
        return String.format(
                Locale.ROOT,
                "%-10s %,12d  from %s",
                name,
                split.getJsonNumber(name).longValue(),
                time(split, from));
    }

    private void section(String title, List<JsonObject> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        out.append(String.format(Locale.ROOT, "%n  %s%n", title));
        int widest = reasons.stream()
                .mapToInt(reason -> reason.getString("code").length())
                .max()
                .orElse(1);
        for (JsonObject reason : reasons) {
            out.append(String.format(
                    Locale.ROOT,
                    "    %-" + widest + "s %,12d  %s%n",
                    reason.getString("code"),
                    rows(reason),
                    reason.getString("text")));
            reason.getJsonArray("examples").getValuesAs(JsonObject.class).stream()
                    .limit(2)
                    .forEach(example -> example(widest, example));
        }
    }

    private void example(int indent, JsonObject example) {
        long line = example.getJsonNumber("line").longValue();
        String excerpt = example.getString("excerpt");
        String cut = excerpt.length() > MAX_EXCERPT ? excerpt.substring(0, MAX_EXCERPT) + "…" : excerpt;
        out.append(String.format(
                Locale.ROOT, "    %" + indent + "s %12s  %s%s%n", "", "", line == 0 ? "" : "line " + line + ": ", cut));
    }

    private List<JsonObject> reasons(String name) {
        return report.containsKey(name) ? report.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    private static long rows(JsonObject reason) {
        return reason.getJsonNumber("rows").longValue();
    }

    private long number(String name) {
        return report.getJsonNumber(name).longValue();
    }

    private static String time(JsonObject json, String name) {
        return MINUTE.format(Instant.parse(json.getString(name)));
    }
}
