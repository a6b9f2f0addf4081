package dev.baize.domain.demo.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The demo shop's written material, kept as text files beside the code.
final class DemoText {
    private static final String FOLDER = "/dev/baize/domain/demo/";

    private DemoText() {}

    /// The lines of a file without blank lines and lines that start with `#`.
    static List<String> lines(String file) {
        try (InputStream in = DemoText.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The application lacks its file " + FOLDER + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FOLDER + file, e);
        }
    }

    /// Splits a line into its fields, which `|` separates.
    static List<String> fields(String line) {
        return List.of(line.split("\\s*\\|\\s*"));
    }
}
