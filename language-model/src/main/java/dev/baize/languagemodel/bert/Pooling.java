package dev.baize.languagemodel.bert;

import ai.djl.ndarray.NDArray;

/// How the vectors of a text's pieces become one.
public enum Pooling {
    /// The vector of the first piece.
    CLS,
    /// The mean over all pieces but padding.
    MEAN;

    /// @param states float32 (batch, length, hidden)
    /// @return float32 (batch, hidden)
    public NDArray apply(NDArray states, TokenBatch batch) {
        if (this == CLS) {
            return states.get(":, 0");
        }
        NDArray mask = batch.mask().expandDims(2);
        return states.mul(mask).sum(new int[] {1}).div(mask.sum(new int[] {1}));
    }
}
