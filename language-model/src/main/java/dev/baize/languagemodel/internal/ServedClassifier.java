package dev.baize.languagemodel.internal;

import dev.baize.languagemodel.Embedding;
import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.TextEncoder;
import dev.baize.languagemodel.bert.FrozenEncoder;
import dev.baize.languagemodel.bert.Torch;
import dev.baize.languagemodel.registry.VersionFolder.StoredVersion;
import dev.baize.languagemodel.serving.ServedModel;
import dev.baize.languagemodel.training.LinearHead;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// A classifier in service: a head on the vectors of the base model, which everybody shares, or on those of an
/// encoder of its own.
final class ServedClassifier implements AutoCloseable {
    private final StoredVersion version;
    private final TextEncoder shared;
    private final Language language;
    private final @Nullable ServedModel own;

    private ServedClassifier(StoredVersion version, TextEncoder shared, Language language, @Nullable ServedModel own) {
        this.version = version;
        this.shared = shared;
        this.language = language;
        this.own = own;
    }

    static ServedClassifier of(
            StoredVersion version, TextEncoder shared, Language language, LanguageModelSettings settings) {
        // A head also needs an encoder of its own where the shop has put another base in place since.
        if (version.isHeadOnly()
                && shared.modelId(language).equals(version.manifest().base())) {
            return new ServedClassifier(version, shared, language, null);
        }
        Torch.configure(settings.threads(), settings.natives());
        try {
            return new ServedClassifier(
                    version,
                    shared,
                    language,
                    new ServedModel(new FrozenEncoder(version.encoder()), settings.limits()));
        } catch (IOException e) {
            throw new UncheckedIOException("the version's encoder cannot be read", e);
        }
    }

    String versionId() {
        return version.manifest().versionId();
    }

    List<String> classes() {
        return version.manifest().classes();
    }

    /// @return a row of probabilities a text, or nothing when this was taken out of service
    Optional<List<double[]>> probabilities(List<String> texts) {
        LinearHead head = version.head();
        if (own == null) {
            return Optional.of(shared.encode(texts, language).stream()
                    .map(Embedding::values)
                    .map(head::probabilities)
                    .toList());
        }
        return own.encode(texts)
                .map(vectors -> vectors.stream().map(head::probabilities).toList());
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
