package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.core.Linear;
import dev.baize.languagemodel.bert.Bert;
import dev.baize.languagemodel.bert.LinearLayers;
import dev.baize.languagemodel.bert.Parameters;
import dev.baize.languagemodel.bert.PretrainedBert;
import dev.baize.languagemodel.bert.Tensor;
import dev.baize.languagemodel.bert.TokenBatch;
import dev.baize.languagemodel.bert.Torch;
import dev.baize.languagemodel.bert.Weights;

import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// An encoder some or all of whose numbers are being trained.
final class TrainableEncoder implements AutoCloseable {
    private static final String LORA_A = ".lora_a";
    private static final String LORA_B = ".lora_b";

    private final PretrainedBert base;
    private final TrainingSettings settings;
    private final Parameters parameters;
    private final Parameters trainable;
    private final Bert bert;
    private final LinearLayers plain;

    TrainableEncoder(PretrainedBert base, TrainingSettings settings, RandomGenerator random) {
        this.base = base;
        this.settings = settings;
        parameters = Parameters.of(base.weights());
        bert = new Bert(base.config(), parameters);
        plain = LinearLayers.of(parameters);
        trainable = settings.method() == Method.FULL ? parameters : new Parameters(Torch.newManager());
        if (settings.method() == Method.LORA) {
            addAdapters(random);
        }
        trainable.names().forEach(name -> trainable.get(name).setRequiresGradient(true));
    }

    /// What gradients are taken of; a task adds its own head here.
    Parameters trainable() {
        return trainable;
    }

    /// Adds a trained array of a task.
    void add(String name, Tensor tensor) {
        trainable.add(name, tensor);
        trainable.get(name).setRequiresGradient(true);
    }

    /// One vector a text, not normalised.
    ///
    /// @param dropout probability of a zero, 0 outside training
    /// @return float32 (texts, hidden), owned by the manager
    NDArray pooled(NDManager manager, float dropout, long[]... pieces) {
        return pooled(manager, this::adapted, dropout, pieces);
    }

    /// The same with each text's own copy of the adapters, so that their gradients stay apart.
    ///
    /// @param copies for each adapter array, (texts, …)
    NDArray pooled(NDManager manager, Map<String, NDArray> copies, long[]... pieces) {
        return pooled(manager, (layer, input) -> adaptedEach(layer, input, copies), 0, pieces);
    }

    private NDArray pooled(NDManager manager, LinearLayers layers, float dropout, long[]... pieces) {
        TokenBatch batch = TokenBatch.of(manager, pieces);
        return base.pooling().apply(bert.forward(batch, layers, dropout), batch);
    }

    private NDArray adapted(String layer, NDArray input) {
        NDArray output = plain.apply(layer, input);
        if (settings.method() != Method.LORA || !trainable.has(layer + LORA_A)) {
            return output;
        }
        NDArray low = Linear.linear(input, trainable.get(layer + LORA_A)).singletonOrThrow();
        NDArray high = Linear.linear(low, trainable.get(layer + LORA_B)).singletonOrThrow();
        return output.add(high.mul(settings.lora().scale()));
    }

    private NDArray adaptedEach(String layer, NDArray input, Map<String, NDArray> copies) {
        NDArray output = plain.apply(layer, input);
        NDArray a = copies.get(layer + LORA_A);
        NDArray b = copies.get(layer + LORA_B);
        if (a == null || b == null) {
            return output;
        }
        NDArray correction = input.matMul(a.transpose(0, 2, 1)).matMul(b.transpose(0, 2, 1));
        return output.add(correction.mul(settings.lora().scale()));
    }

    /// The trained model as a plain one, corrections folded into the matrices.
    ///
    /// @param trained the state to fold, as [Parameters#toWeights] of [#trainable] gave it
    PretrainedBert merged(String id, Weights trained) {
        Map<String, Tensor> tensors = new TreeMap<>(base.weights().tensors());
        trained.tensors().forEach((name, tensor) -> {
            if (name.endsWith(LORA_A)) {
                String layer = name.substring(0, name.length() - LORA_A.length());
                Tensor b = trained.tensors().get(layer + LORA_B);
                Tensor matrix = tensors.get(layer + ".weight");
                if (b != null && matrix != null) {
                    tensors.put(layer + ".weight", folded(matrix, tensor, b));
                }
            } else if (tensors.containsKey(name)) {
                tensors.put(name, tensor);
            }
        });
        return new PretrainedBert(id, base.config(), new Weights(tensors), base.tokenizer(), base.pooling());
    }

    private Tensor folded(Tensor matrix, Tensor a, Tensor b) {
        int out = (int) matrix.shape()[0];
        int in = (int) matrix.shape()[1];
        int rank = (int) a.shape()[0];
        float[] values = matrix.values().clone();
        for (int i = 0; i < out; i++) {
            for (int k = 0; k < rank; k++) {
                float factor = settings.lora().scale() * b.values()[i * rank + k];
                for (int j = 0; j < in; j++) {
                    values[i * in + j] += factor * a.values()[k * in + j];
                }
            }
        }
        return new Tensor(matrix.shape(), values);
    }

    private void addAdapters(RandomGenerator random) {
        for (String name : base.weights().tensors().keySet()) {
            String layer = name.endsWith(".weight") ? name.substring(0, name.length() - ".weight".length()) : "";
            if (settings.lora().adapts(layer)) {
                long[] shape = parameters.get(name).getShape().getShape();
                int rank = settings.lora().rank();
                trainable.add(layer + LORA_A, Initial.uniform(random, 1 / Math.sqrt(shape[1]), rank, shape[1]));
                trainable.add(layer + LORA_B, Initial.zeros(shape[0], rank));
            }
        }
        if (trainable.names().isEmpty()) {
            throw new IllegalArgumentException("no layer of " + base.id() + " ends with one of "
                    + settings.lora().targets());
        }
    }

    @Override
    public void close() {
        if (trainable != parameters) {
            trainable.close();
        }
        parameters.close();
    }
}
