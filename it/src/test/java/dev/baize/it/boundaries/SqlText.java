package dev.baize.it.boundaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A piece of SQL, or a piece that may be SQL, and where it stands.
///
/// @param line of its first character, from 1
record SqlText(Path file, int line, String text) {
    /// A comment, a character, a text block or a string, whichever comes first; only the latter two are kept.
    private static final Pattern JAVA = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'|\"\"\"(?<block>.*?)(?<!\\\\)\"\"\"|\"(?<text>(?:\\\\.|[^\"\\\\\n])*)\"",
            Pattern.DOTALL);

    /// The whole of a migration file without its comments.
    static SqlText ofMigration(Path file) {
        return new SqlText(file, 1, read(file).replaceAll("--[^\n]*", ""));
    }

    /// All strings and text blocks of a Java source. Pieces of a concatenation are pieces of their own.
    static List<SqlText> ofJava(Path file) {
        return ofJava(file, read(file));
    }

    static List<SqlText> ofJava(Path file, String source) {
        var texts = new ArrayList<SqlText>();
        Matcher matcher = JAVA.matcher(source);
        while (matcher.find()) {
            String text = matcher.group("block") == null ? matcher.group("text") : matcher.group("block");
            if (text != null) {
                int line = 1
                        + (int) source.substring(0, matcher.start())
                                .chars()
                                .filter(character -> character == '\n')
                                .count();
                texts.add(new SqlText(file, line, text));
            }
        }
        return texts;
    }

    /// All migrations and all strings of all modules' main sources.
    static List<SqlText> ofProduct() {
        return ProductClasses.MODULES.stream()
                .map(module -> Path.of("..", module, "src", "main"))
                .flatMap(SqlText::below)
                .toList();
    }

    private static Stream<SqlText> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream().flatMap(file -> switch (extension(file)) {
                case "java" -> ofJava(file).stream();
                case "sql" -> Stream.of(ofMigration(file));
                default -> Stream.empty();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
