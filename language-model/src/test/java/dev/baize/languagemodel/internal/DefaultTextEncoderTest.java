package dev.baize.languagemodel.internal;

import dev.baize.domain.DomainException;
import dev.baize.languagemodel.Embedding;
import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.bert.HuggingFaceFolder;
import dev.baize.languagemodel.bert.TinyBert;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DefaultTextEncoderTest {
    @TempDir
    Path data;

    @Test
    void baseModels_tellLikeFromUnlike_inBothLanguages() {
        DefaultTextEncoder encoder = encoder(Map.of());
        try {
            assertThat(likeness(encoder, Language.CHINESE, "鞋子质量很好，穿着舒服", "这双鞋很舒适，质量不错"))
                    .isGreaterThan(likeness(encoder, Language.CHINESE, "鞋子质量很好，穿着舒服", "发票什么时候能开？") + 0.1);
            assertThat(likeness(encoder, Language.ENGLISH, "The shoes are comfortable", "These shoes fit very well"))
                    .isGreaterThan(likeness(
                                    encoder,
                                    Language.ENGLISH,
                                    "The shoes are comfortable",
                                    "When will I get my invoice?")
                            + 0.2);
            assertThat(encoder.modelId(Language.CHINESE)).isEqualTo("bge-small-zh-v1.5");
            assertThat(encoder.dimensions(Language.ENGLISH)).isEqualTo(384);
            assertThat(encoder.statistics(Language.CHINESE).texts()).isEqualTo(4);
        } finally {
            encoder.close();
        }
    }

    @Test
    void ownFolder_replacesTheBaseModel() throws Exception {
        HuggingFaceFolder.write(TinyBert.create(3), data.resolve("models/my-bert"));
        DefaultTextEncoder encoder = encoder(Map.of("baize.language-model.base.english", "my-bert"));
        try {
            Embedding embedding = encoder.encode("hello shop", Language.ENGLISH);
            assertThat(embedding.modelId()).isEqualTo("my-bert");
            assertThat(embedding.dimensions()).isEqualTo(8);
        } finally {
            encoder.close();
        }
    }

    @Test
    void brokenFolder_isUnavailableWithItsReason() throws Exception {
        Files.createDirectories(data.resolve("models/empty"));
        DefaultTextEncoder encoder = encoder(Map.of("baize.language-model.base.english", "empty"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> encoder.encode("hello", Language.ENGLISH))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.UNAVAILABLE))
                    .hasMessageContaining("lacks config.json");
        }
    }

    @Test
    void overlongText_isInvalid() {
        DefaultTextEncoder encoder = encoder(Map.of());
        String text = "x".repeat(100_001);
        assertThatThrownBy(() -> encoder.encode(text, Language.ENGLISH))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.INVALID));
    }

    @Test
    void folderOutsideTheStore_isRefused() {
        LanguageModelSettings settings = settings(Map.of("baize.language-model.base.english", "../elsewhere"));
        assertThatThrownBy(() -> settings.baseFolder(Language.ENGLISH)).hasMessageContaining("inside");
    }

    @Test
    void impossibleLimit_isNamed() {
        assertThatThrownBy(() -> settings(Map.of("baize.language-model.serving.batch", "many")))
                .hasMessageContaining("baize.language-model.serving.batch is 'many'");
    }

    private static double likeness(DefaultTextEncoder encoder, Language language, String a, String b) {
        List<Embedding> vectors = encoder.encode(List.of(a, b), language);
        return vectors.get(0).similarity(vectors.get(1));
    }

    private DefaultTextEncoder encoder(Map<String, String> properties) {
        return new DefaultTextEncoder(settings(properties));
    }

    private LanguageModelSettings settings(Map<String, String> properties) {
        return new LanguageModelSettings(new MapConfig(properties), data);
    }

    private record MapConfig(Map<String, String> properties) implements Config {
        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(properties.get(name)).map(type::cast);
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return properties.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
