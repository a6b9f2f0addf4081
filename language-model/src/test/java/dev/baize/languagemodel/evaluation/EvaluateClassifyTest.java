package dev.baize.languagemodel.evaluation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EvaluateClassifyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void run_textsOfTwoKinds_tellsThemApartAndEndsWithJson() throws IOException {
        Path file = write(reviews(40));

        int status = run("--train", file.toString(), "--text-column", "text", "--label-column", "label", "--json");

        assertEquals(0, status, err.toString(StandardCharsets.UTF_8));
        JsonObject json = JsonParser.parseString(
                        out.toString(StandardCharsets.UTF_8).lines().toList().getLast())
                .getAsJsonObject();
        assertEquals("head", json.get("method").getAsString());
        assertEquals(2, json.get("classes").getAsInt());
        assertEquals(80, json.get("train").getAsInt() + json.get("test").getAsInt());
        assertTrue(json.get("accuracy").getAsDouble() > 0.8, json.toString());
        assertTrue(json.getAsJsonObject("systems").has("tf-idf"));
    }

    @Test
    void run_columnThatIsMissing_namesThoseThereAre() throws IOException {
        Path file = write(reviews(5));

        int status = run("--train", file.toString(), "--text-column", "body", "--label-column", "label");

        assertEquals(2, status);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("no column body; it has text, label"));
    }

    @Test
    void run_oneClass_saysThatTwoAreNeeded() throws IOException {
        Path file = write("text,label\nfine,good\nnice,good\n");

        int status = run(
                "--train",
                file.toString(),
                "--test",
                file.toString(),
                "--text-column",
                "text",
                "--label-column",
                "label");

        assertEquals(2, status);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("holds 1 classes"));
    }

    @Test
    void run_learningRateOfTen_isRefusedBeforeAnythingIsRead() {
        int status = run(
                "--train",
                "x",
                "--text-column",
                "t",
                "--label-column",
                "l",
                "--method",
                "full",
                "--learning-rate",
                "10");

        assertEquals(2, status);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("learningRate must lie between 0 and 1"));
    }

    @Test
    void isIn_textsThatDifferInPunctuation_lieOnTheSameSide() {
        for (String text : List.of("很好，喜欢！", "Nice dress", "质量差")) {
            assertEquals(
                    HashSplit.isIn(0.5, text, "test"), HashSplit.isIn(0.5, text.replace("，", " ") + "...", "test"));
        }
    }

    private int run(String... arguments) {
        return EvaluateClassify.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private static String reviews(int ofEach) {
        StringBuilder rows = new StringBuilder("text,label\n");
        for (int i = 0; i < ofEach; i++) {
            rows.append("\"Lovely dress number ").append(i).append(", fits perfectly\",good\n");
            rows.append("\"Terrible quality in order ").append(i).append(", it broke\",poor\n");
        }
        return rows.toString();
    }

    private Path write(String rows) throws IOException {
        Path file = folder.resolve("reviews.csv.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(rows.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
