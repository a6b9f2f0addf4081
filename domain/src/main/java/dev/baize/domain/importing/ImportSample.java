package dev.baize.domain.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A small file that shows how a format looks; every row of it is one the import keeps.
///
/// @param text UTF-8 with a line feed after each line
public record ImportSample(String fileName, String text) {
    /// The sample of a format.
    public static ImportSample of(ImportFormat format) {
        String fileName = format.wireName() + "." + extension(format);
        try (InputStream sample = ImportSample.class.getResourceAsStream("samples/" + fileName)) {
            if (sample == null) {
                throw new IllegalStateException("There is no sample of the format " + format.wireName());
            }
            return new ImportSample(fileName, new String(sample.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(ImportFormat format) {
        return switch (format) {
            case ONLINE_RETAIL, ITEMS, REVIEWS, DIALOGUES -> "csv";
            case AMAZON_REVIEWS, EVENTS -> "jsonl";
            case SEQUENCES -> "txt";
        };
    }
}
