package dev.baize.languagemodel.internal;

import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.bert.BaseModel;
import dev.baize.languagemodel.bert.FrozenEncoder;
import dev.baize.languagemodel.bert.HuggingFaceFolder;
import dev.baize.languagemodel.bert.PretrainedBert;
import dev.baize.languagemodel.bert.Torch;
import dev.baize.languagemodel.serving.VectorModel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/// Brings models into memory. Kept apart from the beans so that native code is not touched, nor its
/// classes even looked for, before a model is needed.
final class ModelLoader {
    private ModelLoader() {}

    /// @throws RuntimeException or LinkageError when the model or native code is missing or broken
    static VectorModel load(Language language, LanguageModelSettings settings) {
        Torch.configure(settings.threads(), settings.natives());
        return new FrozenEncoder(read(language, settings));
    }

    private static PretrainedBert read(Language language, LanguageModelSettings settings) {
        Optional<Path> folder = settings.baseFolder(language);
        if (folder.isEmpty()) {
            return BaseModel.of(language).load();
        }
        try {
            return HuggingFaceFolder.read(
                    folder.get(), folder.get().getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.get(), e);
        }
    }
}
