package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.baize.languagemodel.bert.Gradients;
import dev.baize.languagemodel.bert.Torch;

import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares a gradient with (f(x + h) − f(x − h)) / 2h for every component.
final class FiniteDifferences {
    private static final float H = 5e-3f;

    private FiniteDifferences() {}

    static void check(float[] point, Shape shape, Function<NDArray, NDArray> loss) {
        float[] gradient;
        try (NDManager manager = Torch.newManager()) {
            NDArray x = manager.create(point, shape);
            x.setRequiresGradient(true);
            Gradients.backward(() -> loss.apply(x));
            gradient = x.getGradient().toFloatArray();
        }
        for (int i = 0; i < point.length; i++) {
            double slope = (at(point, shape, loss, i, H) - at(point, shape, loss, i, -H)) / (2 * H);
            assertThat((double) gradient[i])
                    .as("component " + i)
                    .isCloseTo(slope, within(2e-4 + 2e-3 * Math.abs(slope)));
        }
    }

    private static double at(float[] point, Shape shape, Function<NDArray, NDArray> loss, int component, float step) {
        float[] moved = point.clone();
        moved[component] += step;
        try (NDManager manager = Torch.newManager()) {
            return loss.apply(manager.create(moved, shape)).getFloat();
        }
    }
}
