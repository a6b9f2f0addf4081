package dev.baize.languagemodel.bert;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Reads and writes a folder in Hugging Face's layout: `config.json`, `tokenizer.json` or `vocab.txt`,
/// `model.safetensors`, and optionally Sentence Transformers' `1_Pooling/config.json`.
public final class HuggingFaceFolder {
    private static final long LONGEST_TEXT_FILE = 64L << 20;

    private HuggingFaceFolder() {}

    /// @param id what vectors of the model will be marked with
    /// @throws InvalidModelException when a file is missing, is not what its name says, or does not fit the others
    public static PretrainedBert read(Path folder, String id) throws IOException {
        BertConfig config = BertConfig.of(json(folder.resolve("config.json")));
        String tokenizer = tokenizer(folder);
        requireVocabulary(tokenizer, config);
        Weights weights = unprefixed(SafetensorsFile.read(existing(folder.resolve("model.safetensors"))));
        return new PretrainedBert(id, config, weights, tokenizer, pooling(folder));
    }

    /// Writes a model so that [#read] and Python's transformers find it whole.
    public static void write(PretrainedBert model, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("1_Pooling"));
        Files.writeString(folder.resolve("config.json"), model.config().toJson().toString());
        Files.writeString(folder.resolve("tokenizer.json"), model.tokenizer());
        JsonObject pooling = new JsonObject();
        pooling.addProperty("pooling_mode_cls_token", model.pooling() == Pooling.CLS);
        pooling.addProperty("pooling_mode_mean_tokens", model.pooling() == Pooling.MEAN);
        Files.writeString(folder.resolve("1_Pooling/config.json"), pooling.toString());
        SafetensorsFile.write(model.weights(), folder.resolve("model.safetensors"));
    }

    private static String tokenizer(Path folder) throws IOException {
        Path json = folder.resolve("tokenizer.json");
        if (Files.exists(json)) {
            return text(json);
        }
        return WordPieces.jsonOf(text(folder.resolve("vocab.txt")).lines().toList());
    }

    private static void requireVocabulary(String tokenizer, BertConfig config) {
        try (WordPieces pieces = new WordPieces(tokenizer, config.positions())) {
            if (pieces.vocabulary() > config.vocabulary()) {
                throw new InvalidModelException("the tokenizer knows " + pieces.vocabulary()
                        + " word pieces, the weights only " + config.vocabulary());
            }
        }
    }

    private static Pooling pooling(Path folder) throws IOException {
        Path file = folder.resolve("1_Pooling/config.json");
        if (!Files.exists(file)) {
            return Pooling.MEAN;
        }
        JsonElement cls = json(file).get("pooling_mode_cls_token");
        return cls != null && cls.getAsBoolean() ? Pooling.CLS : Pooling.MEAN;
    }

    /// Checkpoints of models with a head carry the encoder under `bert.`; heads and position buffers are left behind.
    private static Weights unprefixed(Weights weights) {
        Map<String, Tensor> tensors = new TreeMap<>();
        weights.tensors().forEach((name, tensor) -> {
            String bare = name.startsWith("bert.") ? name.substring("bert.".length()) : name;
            bare = bare.replace(".gamma", ".weight").replace(".beta", ".bias");
            if ((bare.startsWith("embeddings.") || bare.startsWith("encoder."))
                    && !bare.endsWith("position_ids")
                    && !bare.endsWith("token_type_ids")) {
                tensors.put(bare, tensor);
            }
        });
        return new Weights(tensors);
    }

    private static JsonObject json(Path file) throws IOException {
        try {
            return JsonParser.parseString(text(file)).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new InvalidModelException(file.getFileName() + " is not a JSON object", e);
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(existing(file)) > LONGEST_TEXT_FILE) {
            throw new InvalidModelException(file.getFileName() + " is larger than 64 MB");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new InvalidModelException(file.getFileName() + " is not UTF-8 text", e);
        }
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidModelException("the folder lacks " + file.getFileName());
        }
        return file;
    }
}
