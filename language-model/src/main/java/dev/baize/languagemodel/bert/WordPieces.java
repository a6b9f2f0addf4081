package dev.baize.languagemodel.bert;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts texts into the numbered word pieces of one vocabulary.
///
/// Two habits of published `tokenizer.json` files are set right: padding and truncation that were left
/// on from training are removed, and a vocabulary without capital letters gets lower-cased input (the
/// file of bge-small-zh does not say so, and would turn every English word into `[UNK]`).
public final class WordPieces implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;
    private final String json;
    private final int vocabulary;

    /// @param json the content of a `tokenizer.json`
    /// @param longest at most so many pieces a text, `[CLS]` and `[SEP]` included
    /// @throws InvalidModelException when it is not a tokenizer
    public WordPieces(String json, int longest) {
        JsonObject repaired = repair(json);
        this.json = repaired.toString();
        this.vocabulary =
                repaired.getAsJsonObject("model").getAsJsonObject("vocab").size();
        Torch.prepare();
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(this.json.getBytes(StandardCharsets.UTF_8)),
                    Map.of(
                            "truncation",
                            "true",
                            "padding",
                            "false",
                            "maxLength",
                            String.valueOf(longest),
                            "modelMaxLength",
                            String.valueOf(longest)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new InvalidModelException("tokenizer.json is not a tokenizer: " + e.getMessage(), e);
        }
    }

    /// The pieces of each text, `[CLS]` first and `[SEP]` last, without padding.
    public long[][] cut(List<String> texts) {
        Encoding[] encodings = tokenizer.batchEncode(texts.toArray(String[]::new), true, false);
        return Arrays.stream(encodings).map(Encoding::getIds).toArray(long[][]::new);
    }

    /// The number of pieces there are.
    public int vocabulary() {
        return vocabulary;
    }

    /// The tokenizer as it is used, to be stored with a version.
    public String json() {
        return json;
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private static JsonObject repair(String json) {
        JsonObject root;
        JsonObject model;
        try {
            root = JsonParser.parseString(json).getAsJsonObject();
            model = root.getAsJsonObject("model");
        } catch (JsonParseException | IllegalStateException | ClassCastException e) {
            throw new InvalidModelException("tokenizer.json is not JSON of a tokenizer", e);
        }
        if (model == null || !model.has("vocab") || !model.get("vocab").isJsonObject()) {
            throw new InvalidModelException("tokenizer.json holds no word-piece vocabulary");
        }
        JsonElement type = model.get("type");
        if (type != null && !type.getAsString().equals("WordPiece")) {
            throw new InvalidModelException(
                    "tokenizer.json is of type " + type.getAsString() + "; BERT needs WordPiece");
        }
        root.add("truncation", JsonNull.INSTANCE);
        root.add("padding", JsonNull.INSTANCE);
        if (isUncased(model.getAsJsonObject("vocab")) && root.get("normalizer") instanceof JsonObject normalizer) {
            normalizer.addProperty("lowercase", true);
        }
        return root;
    }

    private static boolean isUncased(JsonObject vocabulary) {
        return vocabulary.keySet().stream()
                .filter(piece -> !piece.startsWith("["))
                .flatMapToInt(String::chars)
                .noneMatch(c -> c >= 'A' && c <= 'Z');
    }

    /// The `tokenizer.json` that a `vocab.txt` stands for.
    ///
    /// @param lines the vocabulary, one piece a line, numbered from 0
    /// @throws InvalidModelException when one of BERT's special pieces is missing
    static String jsonOf(List<String> lines) {
        JsonObject vocabulary = new JsonObject();
        for (int i = 0; i < lines.size(); i++) {
            vocabulary.addProperty(lines.get(i), i);
        }
        for (String special : List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")) {
            if (!vocabulary.has(special)) {
                throw new InvalidModelException("vocab.txt lacks the line " + special);
            }
        }
        JsonObject root = JsonParser.parseString(String.format(
                        Locale.ROOT,
                        """
                        {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
                         "normalizer": {"type": "BertNormalizer", "clean_text": true,
                           "handle_chinese_chars": true, "strip_accents": null, "lowercase": false},
                         "pre_tokenizer": {"type": "BertPreTokenizer"},
                         "post_processor": {"type": "BertProcessing",
                           "sep": ["[SEP]", %d], "cls": ["[CLS]", %d]},
                         "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
                         "model": {"type": "WordPiece", "unk_token": "[UNK]",
                           "continuing_subword_prefix": "##", "max_input_chars_per_word": 100}}
                        """,
                        vocabulary.get("[SEP]").getAsInt(),
                        vocabulary.get("[CLS]").getAsInt()))
                .getAsJsonObject();
        root.getAsJsonObject("model").add("vocab", vocabulary);
        return root.toString();
    }
}
