package dev.baize.languagemodel.bert;

import dev.baize.languagemodel.Language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The base models that come with Baize, as artefacts on the class path.
public enum BaseModel {
    /// Xiao et al., "C-Pack: Packed Resources For General Chinese Embeddings", SIGIR 2024; MIT licence.
    BGE_SMALL_ZH("bge-small-zh-v1.5", Language.CHINESE, 8, Pooling.CLS),
    /// Sentence Transformers' distilled MiniLM; Apache 2.0 licence.
    ALL_MINILM_L6("all-minilm-l6-v2", Language.ENGLISH, 12, Pooling.MEAN);

    private final String id;
    private final Language language;
    private final int heads;
    private final Pooling pooling;

    BaseModel(String id, Language language, int heads, Pooling pooling) {
        this.id = id;
        this.language = language;
        this.heads = heads;
        this.pooling = pooling;
    }

    public String id() {
        return id;
    }

    public Language language() {
        return language;
    }

    /// The base model of a language.
    public static BaseModel of(Language language) {
        return language == Language.CHINESE ? BGE_SMALL_ZH : ALL_MINILM_L6;
    }

    /// Reads the model; takes a second and about 100 MB of heap until the result is let go.
    ///
    /// @throws InvalidModelException when the artefact is not on the class path or damaged
    public PretrainedBert load() {
        try (InputStream onnx = resource(id + ".onnx");
                InputStream tokenizer = resource(id + "-tokenizer.json")) {
            Weights weights = OnnxFile.read(new BufferedInputStream(onnx, 1 << 16));
            String json = new String(tokenizer.readAllBytes(), StandardCharsets.UTF_8);
            return new PretrainedBert(id, BertConfig.of(weights, heads), weights, json, pooling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = BaseModel.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new InvalidModelException(
                    name + " is not on the class path; the artefact of the base model is missing");
        }
        return stream;
    }
}
