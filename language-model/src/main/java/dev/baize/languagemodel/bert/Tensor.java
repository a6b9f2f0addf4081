package dev.baize.languagemodel.bert;

import java.util.Arrays;

/// A block of float32 numbers on the Java heap, in row-major order.
///
/// The array is shared, not copied: tensors of tens of megabytes pass from reader to network once.
///
/// @param values as many as the product of the dimensions
public record Tensor(long[] shape, float[] values) {
    public Tensor {
        if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException(
                    values.length + " numbers do not fill the shape " + Arrays.toString(shape));
        }
    }

    /// Rows to columns of a matrix.
    Tensor transposed() {
        int rows = (int) shape[0];
        int columns = (int) shape[1];
        float[] turned = new float[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j * rows + i] = values[i * columns + j];
            }
        }
        return new Tensor(new long[] {columns, rows}, turned);
    }
}
