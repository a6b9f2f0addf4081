package dev.baize.languagemodel.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/// Texts of one batch as arrays, padded on the right to the longest.
///
/// @param ids int64 (batch, length), 0 where padded
/// @param mask float32 (batch, length), 1 for a piece, 0 for padding
/// @param bias float32 (batch, 1, 1, length), 0 for a piece and a large negative number for padding;
///     null when nothing is padded
public record TokenBatch(
        NDArray ids, NDArray mask, @Nullable NDArray bias) {
    /// Vanishes in a softmax and is far from overflowing.
    private static final float MASKED = -1e9f;

    /// @param manager owns the arrays
    /// @param pieces at least one text of at least one piece
    public static TokenBatch of(NDManager manager, long[]... pieces) {
        int length = 0;
        boolean even = true;
        for (long[] text : pieces) {
            even &= text.length == pieces[0].length;
            length = Math.max(length, text.length);
        }
        long[] ids = new long[pieces.length * length];
        float[] mask = new float[ids.length];
        float[] bias = new float[ids.length];
        for (int i = 0; i < pieces.length; i++) {
            for (int j = 0; j < length; j++) {
                boolean real = j < pieces[i].length;
                ids[i * length + j] = real ? pieces[i][j] : 0;
                mask[i * length + j] = real ? 1 : 0;
                bias[i * length + j] = real ? 0 : MASKED;
            }
        }
        Shape shape = new Shape(pieces.length, length);
        return new TokenBatch(
                manager.create(ids, shape),
                manager.create(mask, shape),
                even ? null : manager.create(bias, new Shape(pieces.length, 1, 1, length)));
    }

    int size() {
        return (int) ids.getShape().get(0);
    }

    int length() {
        return (int) ids.getShape().get(1);
    }
}
