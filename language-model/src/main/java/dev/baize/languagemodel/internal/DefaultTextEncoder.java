package dev.baize.languagemodel.internal;

import dev.baize.domain.DomainException;
import dev.baize.languagemodel.Embedding;
import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.TextEncoder;
import dev.baize.languagemodel.serving.ServedModel;
import dev.baize.languagemodel.serving.ServingStatistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Serves one model per language, each loaded when it is first asked for.
@ApplicationScoped
class DefaultTextEncoder implements TextEncoder {
    private static final int LONGEST_TEXT = 100_000;

    private final Map<Language, ModelSlot> slots = new EnumMap<>(Language.class);

    @Inject
    DefaultTextEncoder(LanguageModelSettings settings) {
        for (Language language : Language.values()) {
            slots.put(
                    language,
                    new ModelSlot(() -> new ServedModel(ModelLoader.load(language, settings), settings.limits())));
        }
    }

    DefaultTextEncoder() {
        // For the CDI proxy.
    }

    @Override
    public List<Embedding> encode(List<String> texts, Language language) {
        for (String text : texts) {
            if (text.length() > LONGEST_TEXT) {
                throw DomainException.invalid("texts", "a text is longer than " + LONGEST_TEXT + " characters");
            }
        }
        while (true) {
            ServedModel model = current(language);
            Optional<List<float[]>> vectors = model.encode(texts);
            if (vectors.isPresent()) {
                return vectors.get().stream()
                        .map(values -> new Embedding(model.id(), values))
                        .toList();
            }
            // The model was replaced between looking it up and asking it: ask its successor.
        }
    }

    @Override
    public String modelId(Language language) {
        return current(language).id();
    }

    @Override
    public int dimensions(Language language) {
        return current(language).dimensions();
    }

    /// What the model of a language has done; nothing while it is not loaded.
    ServingStatistics statistics(Language language) {
        return slot(language).loaded().map(ServedModel::statistics).orElse(ServingStatistics.NONE);
    }

    private ServedModel current(Language language) {
        try {
            return slot(language).get();
        } catch (RuntimeException | LinkageError e) {
            DomainException refusal = new DomainException(
                    DomainException.Kind.UNAVAILABLE, null, "the language model cannot be loaded: " + e.getMessage());
            refusal.initCause(e);
            throw refusal;
        }
    }

    private ModelSlot slot(Language language) {
        ModelSlot slot = slots.get(language);
        if (slot == null) {
            throw new IllegalStateException("no slot for " + language);
        }
        return slot;
    }

    @PreDestroy
    void close() {
        slots.values().forEach(ModelSlot::close);
    }
}
