package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import dev.baize.languagemodel.bert.Parameters;
import dev.baize.languagemodel.bert.Weights;

import java.util.List;

/// The linear layer of a classifier while it is trained: z = W (sqrt(d) · v / |v|) + b.
///
/// Vectors are brought to the length sqrt(d), so that a served classifier can work on the unit vectors
/// of its encoder, and gradients are of one scale whatever the encoder.
final class Head {
    static final String PREFIX = "head.";
    static final String WEIGHT = PREFIX + "weight";
    static final String BIAS = PREFIX + "bias";

    private Head() {}

    /// @param vectors float32 (batch, d), of any length but 0
    static NDArray scaled(NDArray vectors) {
        return vectors.normalize(2, 1).mul(Math.sqrt(vectors.getShape().get(1)));
    }

    /// @param scaled float32 (batch, d)
    /// @return float32 (batch, classes)
    static NDArray logits(NDArray scaled, Parameters parameters) {
        return Linear.linear(scaled, parameters.get(WEIGHT), parameters.get(BIAS))
                .singletonOrThrow();
    }

    /// The trained layer in the form that serves.
    static LinearHead of(Weights weights, List<String> classes, double temperature) {
        return new LinearHead(
                classes, weights.get(WEIGHT).values(), weights.get(BIAS).values(), temperature);
    }
}
