package dev.baize.languagemodel.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;

import java.util.function.Supplier;

/// Backward passes; PyTorch allows one at a time in a JVM.
public final class Gradients {
    private static final Object ONE_AT_A_TIME = new Object();

    private Gradients() {}

    /// Computes a scalar and leaves its gradients in the arrays that require them.
    ///
    /// @return the scalar's value
    public static double backward(Supplier<NDArray> loss) {
        synchronized (ONE_AT_A_TIME) {
            try (GradientCollector collector = Torch.engine().newGradientCollector()) {
                NDArray scalar = loss.get();
                double value = scalar.getFloat();
                if (Double.isFinite(value)) {
                    collector.backward(scalar);
                }
                return value;
            }
        }
    }
}
