package dev.baize.web.portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class BundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");

    /// The features' names: every file that is not a translation.
    static List<String> features() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .map(name -> name.replace("_zh", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void bundle_everyFeature_hasTheSameKeysInBothLanguages(String feature) throws IOException {
        assertThat(read(feature + "_zh").stringPropertyNames())
                .isEqualTo(read(feature).stringPropertyNames());
    }

    /// A key's first word is the bundle it is looked up in.
    @ParameterizedTest
    @MethodSource("features")
    void bundle_everyKey_beginsWithItsFeature(String feature) throws IOException {
        assertThat(read(feature).stringPropertyNames())
                .allSatisfy(key -> assertThat(key).startsWith(feature + "."));
    }

    /// What is said with a number in one language must not lose it in the other.
    @ParameterizedTest
    @MethodSource("features")
    void bundle_everyText_usesTheSameParametersInBothLanguages(String feature) throws IOException {
        Properties english = read(feature);
        Properties chinese = read(feature + "_zh");
        for (String key : english.stringPropertyNames()) {
            assertThat(parameters(chinese.getProperty(key), Locale.CHINESE))
                    .as(key)
                    .isEqualTo(parameters(english.getProperty(key), Locale.ENGLISH));
        }
    }

    @Test
    void features_readFromTheSources_areThere() throws IOException {
        assertThat(features()).contains("portal", "overview", "customers");
    }

    /// Which parameters change the text: those whose value shows up in it.
    private static List<Integer> parameters(String pattern, Locale locale) {
        List<Integer> used = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            Object[] values = {1, 1, 1, 1, 1, 1};
            String before = new MessageFormat(pattern, locale).format(values);
            values[at] = 7777;
            if (pattern.contains("{")
                    && !new MessageFormat(pattern, locale).format(values).equals(before)) {
                used.add(at);
            }
        }
        return used;
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
