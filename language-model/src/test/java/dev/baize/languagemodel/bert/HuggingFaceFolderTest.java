package dev.baize.languagemodel.bert;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HuggingFaceFolderTest {
    private static final List<String> TEXTS = List.of("hello shop", "你好", "unknown");

    @TempDir
    Path folder;

    private PretrainedBert model;

    @BeforeEach
    void writeModel() throws IOException {
        model = TinyBert.create(7);
        HuggingFaceFolder.write(model, folder);
    }

    @Test
    void writtenFolder_readsAsTheSameModel() throws IOException {
        PretrainedBert read = HuggingFaceFolder.read(folder, "tiny");
        assertThat(read.config()).isEqualTo(model.config());
        assertThat(read.pooling()).isEqualTo(model.pooling());
        try (FrozenEncoder first = new FrozenEncoder(model);
                FrozenEncoder second = new FrozenEncoder(read)) {
            assertThat(second.encode(TEXTS)).isEqualTo(first.encode(TEXTS));
        }
    }

    @Test
    void vocabTxt_cutsAsTokenizerJson() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));
        Files.write(folder.resolve("vocab.txt"), TinyBert.VOCABULARY);
        PretrainedBert read = HuggingFaceFolder.read(folder, "tiny");
        try (WordPieces fromJson = new WordPieces(model.tokenizer(), 16);
                WordPieces fromText = new WordPieces(read.tokenizer(), 16)) {
            assertThat(fromText.cut(TEXTS)).isEqualTo(fromJson.cut(TEXTS));
        }
    }

    @Test
    void checkpointWithHead_leavesItBehind() throws IOException {
        Map<String, Tensor> prefixed = new TreeMap<>();
        model.weights().tensors().forEach((name, tensor) -> prefixed.put("bert." + name, tensor));
        prefixed.put("classifier.weight", new Tensor(new long[] {1}, new float[] {1}));
        SafetensorsFile.write(new Weights(prefixed), folder.resolve("model.safetensors"));
        assertThat(HuggingFaceFolder.read(folder, "tiny").weights().tensors().keySet())
                .isEqualTo(model.weights().tensors().keySet());
    }

    @Test
    void tokenizerLargerThanTheWeights_isRefused() throws IOException {
        String larger = WordPieces.jsonOf(
                Stream.concat(TinyBert.VOCABULARY.stream(), Stream.of("extra")).toList());
        Files.writeString(folder.resolve("tokenizer.json"), larger);
        refused("the tokenizer knows");
    }

    @Test
    void weightsOfAnotherShape_areRefused() throws IOException {
        String config = Files.readString(folder.resolve("config.json"));
        Files.writeString(
                folder.resolve("config.json"), config.replace("\"intermediate_size\":16", "\"intermediate_size\":24"));
        refused("the configuration asks for [24, 8]");
    }

    @Test
    void anotherKindOfModel_isRefused() throws IOException {
        String config = Files.readString(folder.resolve("config.json"));
        Files.writeString(folder.resolve("config.json"), config.replace("\"bert\"", "\"gpt2\""));
        refused("model_type = gpt2");
        Files.writeString(folder.resolve("config.json"), "{\"vocab_size\": 1e99}");
        refused("vocab_size");
        Files.writeString(folder.resolve("config.json"), "no JSON");
        refused("config.json is not a JSON object");
    }

    @Test
    void missingFile_isNamed() throws IOException {
        Files.delete(folder.resolve("model.safetensors"));
        refused("the folder lacks model.safetensors");
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> HuggingFaceFolder.read(folder, "tiny"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(reason);
    }
}
