package dev.baize.domain.importing.persistence;

import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.CleaningReport.Example;
import dev.baize.domain.importing.CleaningReport.Reason;
import dev.baize.domain.importing.CleaningReport.Split;
import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/// A cleaning report as the JSON text it is stored as.
final class ReportJson {
    private ReportJson() {}

    static String write(CleaningReport report) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("rows_read", report.rowsRead())
                .add("kept", report.kept())
                .add("duplicates", report.duplicates())
                .add("repaired", reasons(report.repaired()))
                .add("dropped", reasons(report.dropped()))
                .add("notes", reasons(report.notes()))
                .add("customers", report.customers())
                .add("items", report.items())
                .add("seconds", report.seconds());
        addTime(json, "from", report.from());
        addTime(json, "to", report.to());
        if (report.split() != null) {
            json.add("split", split(report.split()));
        }
        return json.build().toString();
    }

    static CleaningReport read(String text) {
        JsonObject json;
        try (var reader = Json.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        return new CleaningReport(
                number(json, "rows_read"),
                number(json, "kept"),
                number(json, "duplicates"),
                reasons(json.getJsonArray("repaired")),
                reasons(json.getJsonArray("dropped")),
                reasons(json.getJsonArray("notes")),
                number(json, "customers"),
                number(json, "items"),
                time(json, "from"),
                time(json, "to"),
                json.containsKey("split") ? split(json.getJsonObject("split")) : null,
                json.getJsonNumber("seconds").doubleValue());
    }

    private static JsonArrayBuilder reasons(List<Reason> reasons) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Reason reason : reasons) {
            JsonArrayBuilder examples = Json.createArrayBuilder();
            for (Example example : reason.examples()) {
                examples.add(
                        Json.createObjectBuilder().add("line", example.line()).add("excerpt", example.excerpt()));
            }
            array.add(Json.createObjectBuilder()
                    .add("code", reason.code())
                    .add("text", reason.text())
                    .add("rows", reason.rows())
                    .add("examples", examples));
        }
        return array;
    }

    private static List<Reason> reasons(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(json -> new Reason(
                        json.getString("code"),
                        json.getString("text"),
                        number(json, "rows"),
                        json.getJsonArray("examples").getValuesAs(JsonObject.class).stream()
                                .map(example -> new Example(number(example, "line"), example.getString("excerpt")))
                                .toList()))
                .toList();
    }

    private static JsonObjectBuilder split(Split split) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("train", split.train())
                .add("validation", split.validation())
                .add("test", split.test());
        addTime(json, "validation_from", split.validationFrom());
        addTime(json, "test_from", split.testFrom());
        return json;
    }

    private static Split split(JsonObject json) {
        return new Split(
                number(json, "train"),
                number(json, "validation"),
                number(json, "test"),
                time(json, "validation_from"),
                time(json, "test_from"));
    }

    private static void addTime(JsonObjectBuilder json, String name, @Nullable Instant time) {
        if (time != null) {
            json.add(name, time.toString());
        }
    }

    private static @Nullable Instant time(JsonObject json, String name) {
        return json.containsKey(name) ? Instant.parse(json.getString(name)) : null;
    }

    private static long number(JsonObject json, String name) {
        return json.getJsonNumber(name).longValue();
    }
}
