package dev.baize.web.portal;

import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.Role;
import dev.baize.domain.access.Scope;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.ImportJob;
import dev.baize.domain.importing.ImportRefusal;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.profiling.PriceBand;
import dev.baize.recommendation.LeftOut;
import dev.baize.recommendation.Placement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// The portal's words are there in both languages, and say the same things.
class TextsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)");

    @TestFactory
    Stream<DynamicTest> everyBundle_hasTheSameKeysAndParametersInBothLanguages() {
        return bundles().map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
    }

    private static void compare(String name) {
        Properties english = read(name + ".properties");
        Properties chinese = read(name + "_zh.properties");
        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(key).startsWith(name + ".");
            assertThat(parameters(chinese.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        }
    }

    private static Set<String> parameters(String words) {
        return PARAMETER
                .matcher(words)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> everyTextWithParameters_isAPatternThatShowsThemAll() {
        return bundles()
                .flatMap(name -> Stream.of(name + ".properties", name + "_zh.properties"))
                .map(file -> DynamicTest.dynamicTest(
                        file,
                        () -> read(file).forEach((key, words) -> {
                            for (String parameter : parameters(words.toString())) {
                                Object[] values = Collections.nCopies(10, 1).toArray();
                                values[Integer.parseInt(parameter)] = 7_654_321;
                                assertThat(new MessageFormat(words.toString(), Locale.ENGLISH).format(values))
                                        .as(key.toString())
                                        .contains("7,654,321");
                            }
                        })));
    }

    @Test
    void everyConstantThatIsShown_hasWords() {
        assertWords("people", "people.role", Role.values());
        assertWords("people", "people.role.for", Role.values());
        assertWords("customers", "customers.purpose", Purpose.values());
        assertWords("customers", "customers.use", Purpose.values());
        assertWords("customers", "customers.consent", Consent.values());
        assertWords("customers", "customers.record", Consent.values());
        assertWords("customer", "customer.price.basis", PriceBand.Basis.values());
        assertWords("preview", "preview.why", LeftOut.Why.values());
        assertWords("shelf", "shelf.placement", Placement.values());
        assertWords("shelf", "shelf.type", InteractionType.values());
        assertWords("keys", "keys.scope", Scope.values());
        assertWords("keys", "keys.kind", ApiKey.Kind.values());
        assertWords("imports", "imports.format", ImportFormat.values());
        assertWords("imports", "imports.about", ImportFormat.values());
        assertWords("imports", "imports.brings", ImportFormat.values());
        assertWords("imports", "imports.needs", ImportFormat.values());
        assertWords("imports", "imports.state", ImportJob.State.values());
        assertWords("imports", "imports.refusal", ImportRefusal.values());
    }

    private static void assertWords(String bundle, String prefix, Enum<?>[] constants) {
        Properties words = read(bundle + ".properties");
        for (Enum<?> constant : constants) {
            assertThat(words.getProperty(Texts.key(prefix, constant)))
                    .as(Texts.key(prefix, constant))
                    .isNotBlank();
        }
    }

    private static Stream<String> bundles() {
        try (Stream<Path> files = Files.list(folder())) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_zh.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
            return names.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(folder().resolve(file))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(TextsTest.class.getResource("/i18n")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
