package dev.baize.languagemodel.internal;

import dev.baize.domain.DomainSettings;
import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.serving.ServingLimits;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// What the language model is configured with, read and checked once.
///
/// | property | default |
/// | --- | --- |
/// | `baize.models.dir` | `models` in the data folder |
/// | `baize.language-model.base.chinese`, `….english` | the base models that come with Baize; else the name of a
/// Hugging Face BERT folder in the models folder |
/// | `baize.language-model.serving.workers` | 1 |
/// | `baize.language-model.serving.batch` | 32 texts |
/// | `baize.language-model.serving.waiting` | 4096 texts |
/// | `baize.language-model.serving.remembered` | 20000 texts |
/// | `baize.language-model.threads` | 1: threads PyTorch uses for one batch |
@ApplicationScoped
public class LanguageModelSettings {
    private final Path models;
    private final Path natives;
    private final ServingLimits limits;
    private final int threads;
    private final Config config;

    @Inject
    public LanguageModelSettings(DomainSettings domain) {
        this(ConfigProvider.getConfig(), domain.dataFolder());
    }

    protected LanguageModelSettings() {
        this(ConfigProvider.getConfig(), Path.of("."));
    }

    /// @throws IllegalStateException naming the property whose value breaks its rule
    LanguageModelSettings(Config config, Path dataFolder) {
        this.config = config;
        models = config.getOptionalValue("baize.models.dir", String.class)
                .map(Path::of)
                .orElse(dataFolder.resolve("models"));
        natives = dataFolder.resolve("native");
        threads = positive("baize.language-model.threads", 1);
        int batch = positive("baize.language-model.serving.batch", 32);
        limits = new ServingLimits(
                positive("baize.language-model.serving.workers", 1),
                batch,
                Math.max(batch, positive("baize.language-model.serving.waiting", 4096)),
                positive("baize.language-model.serving.remembered", 20_000));
    }

    /// The model store.
    public Path models() {
        return models;
    }

    /// Where native libraries are unpacked, some 450 MB.
    public Path natives() {
        return natives;
    }

    public ServingLimits limits() {
        return limits;
    }

    public int threads() {
        return threads;
    }

    /// The folder that replaces the base model of a language, if one was set.
    public Optional<Path> baseFolder(Language language) {
        String name = "baize.language-model.base." + language.name().toLowerCase(Locale.ROOT);
        return config.getOptionalValue(name, String.class).map(folder -> inStore(name, folder));
    }

    private Path inStore(String property, String folder) {
        Path resolved = models.resolve(folder).normalize();
        if (!resolved.startsWith(models.normalize())) {
            throw new IllegalStateException(property + " must name a folder inside " + models);
        }
        return resolved;
    }

    private int positive(String name, int byDefault) {
        String value = config.getOptionalValue(name, String.class).orElse(String.valueOf(byDefault));
        try {
            int number = Integer.parseInt(value.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + " is '" + value + "' but must be a whole number above zero", e);
        }
        throw new IllegalStateException(name + " is '" + value + "' but must be above zero");
    }
}
