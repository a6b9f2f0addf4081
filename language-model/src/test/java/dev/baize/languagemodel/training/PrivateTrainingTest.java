package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.baize.languagemodel.accounting.SampledGaussian;
import dev.baize.languagemodel.bert.Gradients;
import dev.baize.languagemodel.bert.Parameters;
import dev.baize.languagemodel.bert.PretrainedBert;
import dev.baize.languagemodel.bert.TinyBert;
import dev.baize.languagemodel.bert.Torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PrivateTrainingTest {
    private static final double NORM = 0.7;
    private static final long[][] PIECES = {{2, 7, 5, 3}, {2, 8, 3}, {2, 13, 9, 6, 14, 3}};
    private static final int[] LABELS = {0, 1, 2};

    private final PretrainedBert base = TinyBert.create(5);
    private final TrainableEncoder encoder = new TrainableEncoder(
            base, ClassifierTrainingTest.settings(Method.LORA), RandomGenerator.of("L64X128MixRandom"));
    private final NDManager manager = Torch.newManager();

    PrivateTrainingTest() {
        RandomGenerator random = new Random(1);
        encoder.add(Head.WEIGHT, Initial.uniform(random, 0.5, 3, 8));
        encoder.add(Head.BIAS, Initial.uniform(random, 0.5, 3));
        // B is zero at first, and with it the gradient of A: move it so that everything is looked at.
        for (String name : encoder.trainable().names()) {
            if (name.endsWith(".lora_b")) {
                encoder.trainable().set(name, Initial.uniform(random, 0.5, 8, 8));
            }
        }
    }

    @AfterEach
    void close() {
        manager.close();
        encoder.close();
    }

    /// The definition: one backward pass for each example.
    @Test
    void adapterGradients_areThoseOfEachExampleAlone() {
        Map<String, NDArray> each =
                new PrivateTraining.AdapterGradients(encoder, PIECES, LABELS).each(manager, 0, 1, 2);
        for (int i = 0; i < 3; i++) {
            Map<String, float[]> alone = gradientsOf(i);
            for (String name : alone.keySet()) {
                float[] found = of(each, name).get(i).toFloatArray();
                float[] expected = Objects.requireNonNull(alone.get(name));
                for (int j = 0; j < expected.length; j++) {
                    assertThat(found[j]).as(name).isCloseTo(expected[j], within(1e-4f));
                }
            }
        }
    }

    @Test
    void headGradients_areThoseOfEachExampleAlone() {
        float[][] vectors = {{1, 0, 0, 0, 0, 0, 0, 0}, {0, 0.6f, 0.8f, 0, 0, 0, 0, 0}};
        try (Parameters head = new Parameters(Torch.newManager())) {
            head.add(Head.WEIGHT, Initial.uniform(new Random(3), 1, 3, 8));
            head.add(Head.BIAS, Initial.uniform(new Random(4), 1, 3));
            head.names().forEach(name -> head.get(name).setRequiresGradient(true));
            for (int i = 0; i < 2; i++) {
                int example = i;
                Map<String, NDArray> found =
                        new PrivateTraining.HeadGradients(head, vectors, LABELS).sum(manager, 1e6, example);
                Gradients.backward(() -> Losses.summedCrossEntropy(
                        Head.logits(HeadTraining.gather(manager, vectors, example), head),
                        new int[] {LABELS[example]}));
                for (String name : head.names()) {
                    NDArray gradient = head.get(name).getGradient();
                    assertThat(of(found, name).sub(gradient).abs().max().getFloat())
                            .isLessThan(1e-5f);
                    gradient.subi(gradient);
                }
            }
        }
    }

    /// Neighbouring data sets: with and without one example, the sums differ by at most the clipping norm.
    @Test
    void clippedSums_ofNeighbours_differByAtMostTheNorm() {
        PrivateTraining.AdapterGradients gradients = new PrivateTraining.AdapterGradients(encoder, PIECES, LABELS);
        for (double norm : new double[] {NORM, 0.01, 1e4}) {
            Map<String, NDArray> with = gradients.sum(manager, norm, 0, 1, 2);
            Map<String, NDArray> without = gradients.sum(manager, norm, 0, 2);
            double squares = 0;
            for (String name : with.keySet()) {
                squares += of(with, name).sub(of(without, name)).square().sum().getFloat();
            }
            assertThat(Math.sqrt(squares)).isLessThanOrEqualTo(norm * (1 + 1e-5));
            assertThat(squares).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"HEAD", "LORA"})
    void privateRun_keepsItsPromise_andStillLearns(Method method) {
        LabelledTexts train = ClassifierTrainingTest.texts(600, 1);
        TrainingSettings settings = ClassifierTrainingTest.settings(method)
                .withEpochs(method == Method.HEAD ? 10 : 4)
                .withBatch(60)
                .withLearningRates(2e-2, 5e-2)
                .withPrivacy(new PrivacyPromise(8, 1e-4, 1));
        TrainedClassifier trained = ClassifierTraining.train(base, train, train.at(), settings, TrainingListener.NONE);
        assertThat(trained.epsilon()).isBetween(7.9, 8.0);
        SampledGaussian mechanism = Objects.requireNonNull(trained.mechanism());
        assertThat(mechanism.samplingRate()).isEqualTo(0.1);
        assertThat(mechanism.steps()).isEqualTo(trained.steps());
        assertThat(trained.head().weights()).doesNotContain(Float.NaN);
    }

    @Test
    void promiseThatMeansNothing_isRefused() {
        LabelledTexts train = ClassifierTrainingTest.texts(100, 1);
        TrainingSettings settings =
                ClassifierTrainingTest.settings(Method.HEAD).withPrivacy(new PrivacyPromise(1, 0.5, 1));
        assertThatThrownBy(() -> ClassifierTraining.train(base, train, train.at(), settings, TrainingListener.NONE))
                .hasMessageContaining("delta must not exceed 1 / 100");
        assertThatThrownBy(() -> TrainingSettings.of(Method.FULL).withPrivacy(new PrivacyPromise(1, 1e-5, 1)))
                .hasMessageContaining("HEAD and LORA");
    }

    private static NDArray of(Map<String, NDArray> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name));
    }

    private Map<String, float[]> gradientsOf(int example) {
        Gradients.backward(() -> {
            NDArray pooled = encoder.pooled(manager, 0, PIECES[example]);
            return Losses.summedCrossEntropy(
                    Head.logits(Head.scaled(pooled), encoder.trainable()), new int[] {LABELS[example]});
        });
        Map<String, float[]> gradients = new HashMap<>();
        for (String name : encoder.trainable().names()) {
            NDArray gradient = encoder.trainable().get(name).getGradient();
            gradients.put(name, gradient.toFloatArray());
            gradient.subi(gradient);
        }
        return gradients;
    }
}
