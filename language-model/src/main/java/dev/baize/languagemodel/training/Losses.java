package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/// What training makes small. Each returns a scalar whose gradient flows into its first arguments.
public final class Losses {
    private Losses() {}

    /// Cross-entropy: − Σᵢ w(yᵢ) log softmax(zᵢ)[yᵢ] / Σᵢ w(yᵢ).
    ///
    /// @param logits z, float32 (batch, classes)
    /// @param labels y, one class for each row
    /// @param weights w, one for each class; null for all equal
    public static NDArray crossEntropy(NDArray logits, int[] labels, float @Nullable [] weights) {
        NDArray chosen = chosenLogProbabilities(logits, labels);
        if (weights == null) {
            return chosen.mean().neg();
        }
        float[] rows = new float[labels.length];
        float total = 0;
        for (int i = 0; i < labels.length; i++) {
            rows[i] = weights[labels[i]];
            total += rows[i];
        }
        return chosen.mul(logits.getManager().create(rows)).sum().div(-total);
    }

    /// The summed cross-entropy − Σᵢ log softmax(zᵢ)[yᵢ], whose gradient for example i depends on
    /// example i alone.
    public static NDArray summedCrossEntropy(NDArray logits, int[] labels) {
        return chosenLogProbabilities(logits, labels).sum().neg();
    }

    /// In-batch contrast, both ways: with unit vectors qᵢ, dᵢ and sᵢⱼ = qᵢ · dⱼ / τ, the mean of
    /// − log softmax over j of sᵢⱼ at j = i and − log softmax over i of sᵢⱼ at i = j.
    ///
    /// Every other pair of the batch is a negative; pairs that mean the same must not share a batch.
    ///
    /// Source: van den Oord, Li and Vinyals, "Representation Learning with Contrastive Predictive
    /// Coding", 2018, equation 4; symmetric as in Radford et al., ICML 2021, figure 3.
    ///
    /// @param queries q, float32 (batch, dimensions), any length
    /// @param documents d, float32 (batch, dimensions), any length
    /// @param temperature τ, positive
    public static NDArray contrastive(NDArray queries, NDArray documents, double temperature) {
        NDArray scores = unit(queries).matMul(unit(documents).transpose()).div(temperature);
        int size = (int) queries.getShape().get(0);
        int[] diagonal = new int[size];
        for (int i = 0; i < size; i++) {
            diagonal[i] = i;
        }
        return crossEntropy(scores, diagonal, null)
                .add(crossEntropy(scores.transpose(), diagonal, null))
                .div(2);
    }

    /// Pairwise ranking: mean over pairs of log(1 + exp(s⁻ − s⁺)).
    ///
    /// Source: Burges et al., "Learning to Rank using Gradient Descent", ICML 2005, equation 3.
    ///
    /// @param better s⁺, float32 (batch)
    /// @param worse s⁻, float32 (batch)
    public static NDArray pairwise(NDArray better, NDArray worse) {
        NDArray margin = worse.sub(better);
        // log(1 + exp(x)) = max(x, 0) + log(1 + exp(-|x|)) does not overflow.
        return margin.maximum(0).add(margin.abs().neg().exp().add(1).log()).mean();
    }

    /// Mean squared error: Σᵢ (r̂ᵢ − rᵢ)² / n.
    ///
    /// @param predictions r̂, float32 (batch)
    /// @param targets r, as many
    public static NDArray meanSquaredError(NDArray predictions, float[] targets) {
        NDManager manager = predictions.getManager();
        return predictions.sub(manager.create(targets)).square().mean();
    }

    private static NDArray chosenLogProbabilities(NDArray logits, int[] labels) {
        long[] indices = new long[labels.length];
        for (int i = 0; i < labels.length; i++) {
            indices[i] = labels[i];
        }
        NDArray index = logits.getManager().create(indices, new Shape(labels.length, 1));
        return logits.logSoftmax(1).gather(index, 1).squeeze(1);
    }

    private static NDArray unit(NDArray vectors) {
        return vectors.normalize(2, 1);
    }
}
