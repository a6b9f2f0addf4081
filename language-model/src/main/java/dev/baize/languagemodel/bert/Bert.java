package dev.baize.languagemodel.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;

/// The encoder of BERT: post-norm residual blocks of self-attention and feed-forward layers.
///
/// Attention = softmax(Q Kᵀ / sqrt(d)) V with h heads; the feed-forward layer is
/// W₂ gelu(W₁ x + b₁) + b₂; each is added to its input and the sum is normalised:
/// LayerNorm(x + f(x)).
///
/// Results are owned by the manager of the batch; the parameters' manager never grows.
public final class Bert {
    private final BertConfig config;
    private final Parameters parameters;

    public Bert(BertConfig config, Parameters parameters) {
        this.config = config;
        this.parameters = parameters;
    }

    /// Throws unless the weights have every tensor that the configuration asks for, in its shape.
    public static void requireFit(BertConfig config, Weights weights) {
        long hidden = config.hidden();
        weights.require("embeddings.word_embeddings.weight", config.vocabulary(), hidden);
        weights.require("embeddings.position_embeddings.weight", config.positions(), hidden);
        weights.require("embeddings.token_type_embeddings.weight", config.types(), hidden);
        requireNorm(weights, "embeddings.LayerNorm", hidden);
        for (int i = 0; i < config.layers(); i++) {
            String layer = layer(i);
            for (String projection : new String[] {"query", "key", "value"}) {
                requireLinear(weights, layer + "attention.self." + projection, hidden, hidden);
            }
            requireLinear(weights, layer + "attention.output.dense", hidden, hidden);
            requireNorm(weights, layer + "attention.output.LayerNorm", hidden);
            requireLinear(weights, layer + "intermediate.dense", config.intermediate(), hidden);
            requireLinear(weights, layer + "output.dense", hidden, config.intermediate());
            requireNorm(weights, layer + "output.LayerNorm", hidden);
        }
    }

    /// @param batch at most as long as the configuration has positions
    /// @param linear the linear layers, or what stands in for them
    /// @param dropout probability of a zero after each sub-layer, 0 outside training
    /// @return hidden states, float32 (batch, length, hidden)
    public NDArray forward(TokenBatch batch, LinearLayers linear, float dropout) {
        NDArray states = embed(batch, dropout);
        for (int i = 0; i < config.layers(); i++) {
            // Frees a layer's intermediate results at once; with a gradient to compute, autograd still holds its own.
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                states = block(states, layer(i), batch, linear, dropout);
                NDScope.unregister(states);
            }
        }
        return states;
    }

    private NDArray embed(TokenBatch batch, float dropout) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDManager manager = batch.ids().getManager();
            NDArray positions = manager.arange(0, batch.length(), 1, DataType.INT64);
            NDArray types = manager.zeros(new Shape(1), DataType.INT64);
            NDArray sum = lookUp(batch.ids(), "embeddings.word_embeddings.weight")
                    .add(lookUp(positions, "embeddings.position_embeddings.weight"))
                    .add(lookUp(types, "embeddings.token_type_embeddings.weight"));
            NDArray states = drop(norm(sum, "embeddings.LayerNorm"), dropout);
            NDScope.unregister(states);
            return states;
        }
    }

    private NDArray block(NDArray states, String layer, TokenBatch batch, LinearLayers linear, float dropout) {
        NDArray attended = attend(states, layer, batch, linear, dropout);
        NDArray projected = drop(linear.apply(layer + "attention.output.dense", attended), dropout);
        NDArray middle = norm(states.add(projected), layer + "attention.output.LayerNorm");
        NDArray wide = Activation.gelu(linear.apply(layer + "intermediate.dense", middle));
        NDArray narrow = drop(linear.apply(layer + "output.dense", wide), dropout);
        return norm(middle.add(narrow), layer + "output.LayerNorm");
    }

    private NDArray attend(NDArray states, String layer, TokenBatch batch, LinearLayers linear, float dropout) {
        NDArray query = heads(linear.apply(layer + "attention.self.query", states), batch);
        NDArray key = heads(linear.apply(layer + "attention.self.key", states), batch);
        NDArray value = heads(linear.apply(layer + "attention.self.value", states), batch);
        NDArray scores = query.mul(1 / Math.sqrt(config.headWidth())).matMul(key.transpose(0, 1, 3, 2));
        NDArray bias = batch.bias();
        NDArray shares = drop((bias == null ? scores : scores.add(bias)).softmax(-1), dropout);
        return shares.matMul(value).transpose(0, 2, 1, 3).reshape(batch.size(), batch.length(), config.hidden());
    }

    private NDArray heads(NDArray states, TokenBatch batch) {
        return states.reshape(batch.size(), batch.length(), config.heads(), config.headWidth())
                .transpose(0, 2, 1, 3);
    }

    private NDArray lookUp(NDArray indices, String table) {
        return Embedding.embedding(indices, parameters.get(table), SparseFormat.DENSE)
                .singletonOrThrow();
    }

    private NDArray norm(NDArray states, String name) {
        return LayerNorm.layerNorm(
                        states,
                        new Shape(config.hidden()),
                        parameters.get(name + ".weight"),
                        parameters.get(name + ".bias"),
                        config.layerNormEpsilon())
                .singletonOrThrow();
    }

    private static NDArray drop(NDArray states, float probability) {
        return probability == 0
                ? states
                : Dropout.dropout(states, probability, true).singletonOrThrow();
    }

    private static String layer(int index) {
        return "encoder.layer." + index + ".";
    }

    private static void requireLinear(Weights weights, String name, long out, long in) {
        weights.require(name + ".weight", out, in);
        weights.require(name + ".bias", out);
    }

    private static void requireNorm(Weights weights, String name, long width) {
        weights.require(name + ".weight", width);
        weights.require(name + ".bias", width);
    }
}
