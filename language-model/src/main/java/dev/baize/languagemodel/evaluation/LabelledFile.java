package dev.baize.languagemodel.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/// The texts and labels of a CSV file with a header, which may be compressed by gzip.
///
/// @param texts without blanks around them; empty ones are left out
/// @param labels as many
record LabelledFile(List<String> texts, List<String> labels) {
    private static final String UTF_8_MARK = "\uFEFF";

    /// @param renamed what becomes of each label; empty for every label as it is, otherwise rows of a label that
    ///     is not named are left out
    /// @throws IllegalArgumentException naming the column that is missing, or when nothing is left
    static LabelledFile read(Path file, String textColumn, String labelColumn, Map<String, String> renamed)
            throws IOException {
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        try (Reader reader = open(file);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : rows) {
                String text =
                        field(row, textColumn, file).replace(UTF_8_MARK, "").strip();
                String label = field(row, labelColumn, file).strip();
                String wanted = renamed.isEmpty() ? label : renamed.getOrDefault(label, "");
                if (!text.isEmpty() && !wanted.isEmpty()) {
                    texts.add(text);
                    labels.add(wanted);
                }
            }
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(file + " cannot be read as CSV: " + e.getMessage(), e);
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no row with a text and a wanted label");
        }
        return new LabelledFile(texts, labels);
    }

    int size() {
        return texts.size();
    }

    /// The rows at some places.
    LabelledFile at(int... places) {
        List<String> chosen = new ArrayList<>(places.length);
        List<String> labelsOfChosen = new ArrayList<>(places.length);
        for (int place : places) {
            chosen.add(texts.get(place));
            labelsOfChosen.add(labels.get(place));
        }
        return new LabelledFile(chosen, labelsOfChosen);
    }

    private static String field(NamedCsvRecord row, String column, Path file) {
        return row.findField(column)
                .or(() -> row.getHeader().contains(column) ? java.util.Optional.of("") : java.util.Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException(
                        file + " has no column " + column + "; it has " + String.join(", ", row.getHeader())));
    }

    private static Reader open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        raw.mark(2);
        boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        UnaryOperator<InputStream> unpack = stream -> {
            try {
                return new GZIPInputStream(stream, 1 << 16);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        Reader reader =
                new BufferedReader(new InputStreamReader(packed ? unpack.apply(raw) : raw, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != UTF_8_MARK.charAt(0)) {
            reader.reset();
        }
        return reader;
    }
}
