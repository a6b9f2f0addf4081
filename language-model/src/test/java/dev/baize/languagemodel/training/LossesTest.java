package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.baize.languagemodel.bert.Torch;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LossesTest {
    private static final Shape LOGITS = new Shape(4, 3);
    private static final int[] LABELS = {0, 2, 1, 2};

    @Test
    void crossEntropy_isMinusLogOfTheLabelsShare() {
        float[] logits = {(float) Math.log(0.5), (float) Math.log(0.25), (float) Math.log(0.25)};
        assertThat(value(logits, new Shape(1, 3), z -> Losses.crossEntropy(z, new int[] {1}, null)))
                .isCloseTo(Math.log(4), within(1e-6));
    }

    @Test
    void crossEntropy_weighted_isTheWeightedMean() {
        float[] logits = random(12);
        double rows = 0;
        double[] weights = {1, 2, 5};
        double total = 0;
        for (int i = 0; i < 4; i++) {
            float[] row = Arrays.copyOfRange(logits, 3 * i, 3 * i + 3);
            int label = LABELS[i];
            rows += weights[label] * value(row, new Shape(1, 3), z -> Losses.crossEntropy(z, new int[] {label}, null));
            total += weights[label];
        }
        assertThat(value(logits, LOGITS, z -> Losses.crossEntropy(z, LABELS, new float[] {1, 2, 5})))
                .isCloseTo(rows / total, within(1e-5));
    }

    @Test
    void crossEntropy_gradient() {
        FiniteDifferences.check(random(12), LOGITS, z -> Losses.crossEntropy(z, LABELS, null));
        FiniteDifferences.check(random(12), LOGITS, z -> Losses.crossEntropy(z, LABELS, new float[] {1, 2, 5}));
        FiniteDifferences.check(random(12), LOGITS, z -> Losses.summedCrossEntropy(z, LABELS));
    }

    @Test
    void contrastive_ofPerfectPairs_isNearZero_andOfEqualVectorsLogOfTheBatch() {
        float[] axes = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        assertThat(value(axes, new Shape(3, 3), q -> Losses.contrastive(q, q, 0.05)))
                .isLessThan(1e-6);
        float[] same = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        assertThat(value(same, new Shape(3, 3), q -> Losses.contrastive(q, q, 0.05)))
                .isCloseTo(Math.log(3), within(1e-5));
    }

    @Test
    void contrastive_gradient() {
        float[] documents = random(12);
        FiniteDifferences.check(random(12), new Shape(3, 4), q -> {
            NDArray d = q.getManager().create(documents, new Shape(3, 4));
            return Losses.contrastive(q, d, 0.5);
        });
    }

    @Test
    void pairwise_gradient_andNoOverflow() {
        FiniteDifferences.check(
                random(5),
                new Shape(5),
                s -> Losses.pairwise(s, s.getManager().create(new float[] {1, 0, -1, 2, 0.5f})));
        float[] far = {-500, 500};
        assertThat(value(
                        far,
                        new Shape(2),
                        s -> Losses.pairwise(s, s.getManager().create(new float[] {0, 0}))))
                .isCloseTo(250, within(1e-3));
    }

    @Test
    void meanSquaredError_andItsGradient() {
        float[] targets = {1, 2, 3};
        assertThat(value(new float[] {1, 4, 3}, new Shape(3), r -> Losses.meanSquaredError(r, targets)))
                .isCloseTo(4 / 3.0, within(1e-6));
        FiniteDifferences.check(random(3), new Shape(3), r -> Losses.meanSquaredError(r, targets));
    }

    private static double value(float[] point, Shape shape, Function<NDArray, NDArray> loss) {
        try (NDManager manager = Torch.newManager()) {
            return loss.apply(manager.create(point, shape)).getFloat();
        }
    }

    private static float[] random(int size) {
        Random random = new Random(size);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
