package dev.baize.languagemodel;

import java.util.Arrays;

/// A text as a point: a unit vector of one model's space.
///
/// Vectors of two models mean nothing to each other; the model's id travels with the vector, and
/// [#similarity] refuses to compare across models.
public final class Embedding {
    private final String modelId;
    private final float[] values;

    /// @param modelId the model and version that made the vector
    /// @param values the components; copied
    public Embedding(String modelId, float[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("an embedding needs at least one component");
        }
        this.modelId = modelId;
        this.values = values.clone();
    }

    public String modelId() {
        return modelId;
    }

    /// The number of components.
    public int dimensions() {
        return values.length;
    }

    /// A copy of the components.
    public float[] values() {
        return values.clone();
    }

    /// The cosine of the angle to another vector of the same model, in [-1, 1].
    ///
    /// @throws IllegalArgumentException when the other vector is of another model
    public double similarity(Embedding other) {
        if (!modelId.equals(other.modelId)) {
            throw new IllegalArgumentException(
                    "vectors of " + modelId + " and " + other.modelId + " cannot be compared");
        }
        double dot = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < values.length; i++) {
            dot += (double) values[i] * other.values[i];
            square += (double) values[i] * values[i];
            otherSquare += (double) other.values[i] * other.values[i];
        }
        double norms = Math.sqrt(square * otherSquare);
        return norms == 0 ? 0 : Math.clamp(dot / norms, -1, 1);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Embedding other
                && modelId.equals(other.modelId)
                && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return 31 * modelId.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding[" + modelId + ", " + values.length + "]";
    }
}
