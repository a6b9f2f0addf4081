package dev.baize.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// A small file of keys and values that is replaced whole, so that a reader never sees half of it.
public record StateFile(Path path) {
    public void write(Map<String, String> values) {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Properties properties = new Properties();
        properties.putAll(values);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (var out = Files.newBufferedWriter(next)) {
                properties.store(out, null);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The values, or empty when there is no such file.
    public Optional<Map<String, String>> read() {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(path)) {
            properties.load(in);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return Optional.of(values);
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
