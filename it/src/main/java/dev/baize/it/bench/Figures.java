package dev.baize.it.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/// The figures of one benchmark in the order they were measured.
final class Figures {
    private final String name;
    private final Machine machine = Machine.current();
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    Figures(String name) {
        this.name = name;
    }

    private record Figure(double value, String unit, String goal) {}

    Figures add(String figure, double value, String unit) {
        return add(figure, value, unit, "");
    }

    /// @param goal what the figure is held against, for people: `>= 500`
    Figures add(String figure, double value, String unit, String goal) {
        figures.put(figure, new Figure(Math.round(value * 1_000) / 1_000.0, unit, goal));
        return this;
    }

    /// Prints the table and writes the JSON file; with `json` the object is the last line too.
    ///
    /// @param folder of the JSON file, made where it is missing
    void publish(PrintStream out, Path folder, boolean json) {
        out.printf(
                Locale.ROOT,
                "%n%s on %d cores (%s), load before %.2f%n",
                name,
                machine.cores(),
                machine.processor(),
                machine.loadBefore());
        figures.forEach((key, figure) ->
                out.printf(Locale.ROOT, "  %-34s %,14.2f %-12s %s%n", key, figure.value, figure.unit, figure.goal));
        Path file = folder.resolve(name + ".json");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, toJson() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("Written to " + file);
        if (json) {
            out.println(toJson());
        }
    }

    private JsonObject toJson() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        figures.forEach((key, figure) -> all.add(
                key, Json.createObjectBuilder().add("value", figure.value).add("unit", figure.unit)));
        return Json.createObjectBuilder()
                .add("name", name)
                .add("machine", machine.toJson())
                .add("figures", all)
                .build();
    }
}
