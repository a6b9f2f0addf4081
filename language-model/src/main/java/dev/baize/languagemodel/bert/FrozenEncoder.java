package dev.baize.languagemodel.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.baize.languagemodel.serving.VectorModel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A model that only answers: its parameters take no gradients and are never changed.
///
/// Safe for any number of threads; each call works in memory of its own.
public final class FrozenEncoder implements VectorModel {
    /// No more pieces than this, padding included, are computed at once: bounds memory.
    private static final int LARGEST_BATCH = 8192;

    private final String id;
    private final int dimensions;
    private final Pooling pooling;
    private final WordPieces pieces;
    private final Parameters parameters;
    private final LinearLayers linear;
    private final NDManager root;
    private final Bert bert;

    public FrozenEncoder(PretrainedBert model) {
        this(model, model.config().positions());
    }

    /// @param longest word pieces of a text, what follows is cut off
    public FrozenEncoder(PretrainedBert model, int longest) {
        id = model.id();
        dimensions = model.config().hidden();
        pooling = model.pooling();
        pieces = new WordPieces(
                model.tokenizer(), Math.min(longest, model.config().positions()));
        parameters = Parameters.of(model.weights());
        linear = LinearLayers.of(parameters);
        root = Torch.newManager();
        bert = new Bert(model.config(), parameters);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    /// The word pieces of texts, which [#encode] takes.
    public long[][] cut(List<String> texts) {
        return pieces.cut(texts);
    }

    @Override
    public float[][] encode(List<String> texts) {
        return encode(cut(texts));
    }

    /// The same for texts that are already cut.
    public float[][] encode(long[]... texts) {
        float[][] vectors = new float[texts.length][];
        // Texts of like length share a batch, so that little is spent on padding.
        Integer[] order = IntStream.range(0, texts.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -texts[i].length))
                .toArray(Integer[]::new);
        for (int from = 0; from < order.length; ) {
            int size = Math.max(1, LARGEST_BATCH / texts[order[from]].length);
            int to = Math.min(order.length, from + size);
            Integer[] chosen = Arrays.copyOfRange(order, from, to);
            float[] rows = encodeBatch(Arrays.stream(chosen).map(i -> texts[i]).toArray(long[][]::new));
            for (int i = 0; i < chosen.length; i++) {
                vectors[chosen[i]] = Arrays.copyOfRange(rows, i * dimensions, (i + 1) * dimensions);
            }
            from = to;
        }
        return vectors;
    }

    private float[] encodeBatch(long[]... texts) {
        try (NDManager manager = root.newSubManager()) {
            TokenBatch batch = TokenBatch.of(manager, texts);
            NDArray states = bert.forward(batch, linear, 0);
            return pooling.apply(states, batch).normalize(2, 1).toFloatArray();
        }
    }

    @Override
    public void close() {
        root.close();
        parameters.close();
        pieces.close();
    }
}
