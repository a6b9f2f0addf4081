package dev.baize.languagemodel.bert;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A BERT of two layers and random weights, small enough for finite differences.
public final class TinyBert {
    static final List<String> VOCABULARY = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "hello", "shop", "good", "bad", "very", "not", "##ly", "你",
            "好", "差", "很");

    private TinyBert() {}

    public static PretrainedBert create(long seed) {
        BertConfig config = new BertConfig(VOCABULARY.size(), 8, 2, 2, 16, 16, 2, 1e-12f);
        Random random = new Random(seed);
        Map<String, Tensor> tensors = new TreeMap<>();
        put(tensors, random, "embeddings.word_embeddings.weight", VOCABULARY.size(), 8);
        put(tensors, random, "embeddings.position_embeddings.weight", 16, 8);
        put(tensors, random, "embeddings.token_type_embeddings.weight", 2, 8);
        norm(tensors, "embeddings.LayerNorm");
        for (int i = 0; i < 2; i++) {
            String layer = "encoder.layer." + i + ".";
            for (String projection : List.of("query", "key", "value")) {
                linear(tensors, random, layer + "attention.self." + projection, 8, 8);
            }
            linear(tensors, random, layer + "attention.output.dense", 8, 8);
            norm(tensors, layer + "attention.output.LayerNorm");
            linear(tensors, random, layer + "intermediate.dense", 16, 8);
            linear(tensors, random, layer + "output.dense", 8, 16);
            norm(tensors, layer + "output.LayerNorm");
        }
        return new PretrainedBert("tiny", config, new Weights(tensors), WordPieces.jsonOf(VOCABULARY), Pooling.MEAN);
    }

    private static void linear(Map<String, Tensor> tensors, Random random, String name, int out, int in) {
        put(tensors, random, name + ".weight", out, in);
        put(tensors, random, name + ".bias", out);
    }

    private static void norm(Map<String, Tensor> tensors, String name) {
        float[] ones = new float[8];
        java.util.Arrays.fill(ones, 1);
        tensors.put(name + ".weight", new Tensor(new long[] {8}, ones));
        tensors.put(name + ".bias", new Tensor(new long[] {8}, new float[8]));
    }

    private static void put(Map<String, Tensor> tensors, Random random, String name, long... shape) {
        int size = 1;
        for (long dimension : shape) {
            size *= (int) dimension;
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (0.3 * random.nextGaussian());
        }
        tensors.put(name, new Tensor(shape, values));
    }
}
