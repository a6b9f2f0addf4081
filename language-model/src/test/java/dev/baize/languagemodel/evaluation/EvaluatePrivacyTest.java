package dev.baize.languagemodel.evaluation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class EvaluatePrivacyTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void publishedVectors_areAllMet() {
        Path vectors = Path.of(System.getenv().getOrDefault("BAIZE_DATA", "../shared/data"))
                .resolve("dp-test-vectors");
        assumeTrue(Files.exists(vectors), "the reference vectors are not at " + vectors + "; set BAIZE_DATA");
        assertThat(run("--vectors", vectors.toString(), "--json")).as(text(out)).isZero();
        JsonObject summary = lastLine();
        assertThat(summary.get("passed").getAsInt())
                .isEqualTo(summary.getAsJsonArray("cases").size());
        assertThat(summary.get("passed").getAsInt()).isGreaterThanOrEqualTo(16);
    }

    @Test
    void wrongFigure_fails_andUnknownCase_isSkippedWithItsReason(@TempDir Path folder) throws Exception {
        Path vectors = folder.resolve("vectors.json");
        Files.writeString(vectors, """
                {"mine": [
                  {"accountant": "rdp", "noise_multiplier": 1.5, "sample_rate": 0.04, "steps": 2250,
                   "delta": 1e-5, "epsilon": 7.3, "tolerance": 1e-3},
                  {"accountant": "unheard-of", "epsilon": 1},
                  {"accountant": "rdp", "epsilon": 1},
                  {"something": "else"}
                ]}
                """);
        assertThat(run("--vectors", vectors.toString(), "--json")).isEqualTo(1);
        JsonObject summary = lastLine();
        assertThat(summary.get("failed").getAsInt()).isEqualTo(2);
        assertThat(summary.get("skipped").getAsInt()).isEqualTo(2);
        assertThat(text(out)).contains("the field noise_multiplier is missing").contains("no accountant of this name");
    }

    @Test
    void missingFile_isOneSentenceOnStandardError() {
        assertThat(run("--vectors", "/nowhere/vectors.json")).isEqualTo(2);
        assertThat(text(err)).isEqualTo("evaluate privacy: no file at /nowhere/vectors.json\n");
    }

    private int run(String... arguments) {
        return EvaluatePrivacy.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private JsonObject lastLine() {
        return JsonParser.parseString(text(out).lines().toList().getLast()).getAsJsonObject();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
