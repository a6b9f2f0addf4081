package dev.baize.languagemodel.bert;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/// The dimensions of a BERT.
///
/// @param vocabulary number of word pieces
/// @param hidden width of the residual stream, a multiple of `heads`
/// @param intermediate width inside the feed-forward layers
/// @param positions longest sequence in word pieces
/// @param types number of segment embeddings
/// @param layerNormEpsilon added to variances
public record BertConfig(
        int vocabulary,
        int hidden,
        int layers,
        int heads,
        int intermediate,
        int positions,
        int types,
        float layerNormEpsilon) {
    /// Beyond any BERT there is; a file that claims more would only exhaust memory.
    private static final int LARGEST = 1_000_000;

    public BertConfig {
        requireSize("vocab_size", vocabulary);
        requireSize("hidden_size", hidden);
        requireSize("num_hidden_layers", layers);
        requireSize("num_attention_heads", heads);
        requireSize("intermediate_size", intermediate);
        requireSize("max_position_embeddings", positions);
        requireSize("type_vocab_size", types);
        if (hidden % heads != 0) {
            throw new InvalidModelException(
                    "hidden_size " + hidden + " is not a multiple of num_attention_heads " + heads);
        }
        if (!(layerNormEpsilon > 0 && layerNormEpsilon < 1)) {
            throw new InvalidModelException("layer_norm_eps must lie between 0 and 1, is " + layerNormEpsilon);
        }
    }

    int headWidth() {
        return hidden / heads;
    }

    /// Reads Hugging Face's `config.json`.
    ///
    /// @throws InvalidModelException when it describes something else than a plain BERT encoder
    static BertConfig of(JsonObject json) {
        expect(json, "model_type", "bert");
        expect(json, "hidden_act", "gelu");
        expect(json, "position_embedding_type", "absolute");
        JsonElement epsilon = json.get("layer_norm_eps");
        return new BertConfig(
                size(json, "vocab_size"),
                size(json, "hidden_size"),
                size(json, "num_hidden_layers"),
                size(json, "num_attention_heads"),
                size(json, "intermediate_size"),
                size(json, "max_position_embeddings"),
                size(json, "type_vocab_size"),
                epsilon == null ? 1e-12f : epsilon.getAsFloat());
    }

    /// The same in Hugging Face's form.
    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("model_type", "bert");
        json.addProperty("hidden_act", "gelu");
        json.addProperty("vocab_size", vocabulary);
        json.addProperty("hidden_size", hidden);
        json.addProperty("num_hidden_layers", layers);
        json.addProperty("num_attention_heads", heads);
        json.addProperty("intermediate_size", intermediate);
        json.addProperty("max_position_embeddings", positions);
        json.addProperty("type_vocab_size", types);
        json.addProperty("layer_norm_eps", layerNormEpsilon);
        return json;
    }

    /// Derives all dimensions but the number of heads, which leaves no trace in the weights.
    static BertConfig of(Weights weights, int heads) {
        Tensor words = weights.get("embeddings.word_embeddings.weight");
        int layers = 0;
        while (weights.tensors().containsKey("encoder.layer." + layers + ".output.dense.weight")) {
            layers++;
        }
        return new BertConfig(
                (int) words.shape()[0],
                (int) words.shape()[1],
                layers,
                heads,
                (int) weights.get("encoder.layer.0.intermediate.dense.weight").shape()[0],
                (int) weights.get("embeddings.position_embeddings.weight").shape()[0],
                (int) weights.get("embeddings.token_type_embeddings.weight").shape()[0],
                1e-12f);
    }

    private static void expect(JsonObject json, String field, String value) {
        JsonElement found = json.get(field);
        if (found != null && !found.isJsonNull() && !found.getAsString().equals(value)) {
            throw new InvalidModelException(
                    "config.json says " + field + " = " + found.getAsString() + "; only " + value + " is supported");
        }
    }

    private static int size(JsonObject json, String field) {
        JsonElement value = json.get(field);
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isNumber()) {
            throw new InvalidModelException("config.json lacks the number " + field);
        }
        double number = value.getAsDouble();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new InvalidModelException("config.json holds no whole number in " + field);
        }
        return (int) number;
    }

    private static void requireSize(String field, int value) {
        if (value < 1 || value > LARGEST) {
            throw new InvalidModelException(field + " must lie between 1 and " + LARGEST + ", is " + value);
        }
    }
}
