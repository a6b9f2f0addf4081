package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.baize.languagemodel.bert.FrozenEncoder;
import dev.baize.languagemodel.bert.Gradients;
import dev.baize.languagemodel.bert.PretrainedBert;
import dev.baize.languagemodel.bert.Tensor;
import dev.baize.languagemodel.bert.TinyBert;
import dev.baize.languagemodel.bert.Torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ClassifierTrainingTest {
    private static final PretrainedBert BASE = TinyBert.create(5);

    @ParameterizedTest
    @EnumSource(Method.class)
    void separableTexts_areLearned(Method method) {
        TrainedClassifier trained = train(settings(method));
        assertThat(trained.score()).isGreaterThanOrEqualTo(0.9);
        assertThat(trained.epsilon()).isInfinite();
        LabelledTexts fresh = texts(200, 99);
        assertThat(accuracy(trained, fresh)).isGreaterThanOrEqualTo(0.9);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void sameSeed_givesTheSameBits_andAnotherSeedOthers(Method method) {
        TrainingSettings settings = settings(method).withEpochs(2);
        float[] first = train(settings).head().weights();
        assertThat(train(settings).head().weights()).isEqualTo(first);
        assertThat(train(settings.withSeed(8)).head().weights()).isNotEqualTo(first);
    }

    @Test
    void onlyFullTraining_changesTheWordEmbeddings() {
        String words = "embeddings.word_embeddings.weight";
        for (Method method : Method.values()) {
            PretrainedBert encoder = train(settings(method).withEpochs(1)).encoder();
            boolean isUnchanged = Arrays.equals(
                    tensor(encoder, words).values(), tensor(BASE, words).values());
            assertThat(isUnchanged).as(method.name()).isEqualTo(method != Method.FULL);
        }
    }

    @Test
    void lora_changesItsTargetsOnly() {
        PretrainedBert encoder = train(settings(Method.LORA).withEpochs(1)).encoder();
        assertThat(tensor(encoder, "encoder.layer.0.attention.self.query.weight")
                        .values())
                .isNotEqualTo(tensor(BASE, "encoder.layer.0.attention.self.query.weight")
                        .values());
        assertThat(tensor(encoder, "encoder.layer.0.attention.self.key.weight").values())
                .isEqualTo(tensor(BASE, "encoder.layer.0.attention.self.key.weight")
                        .values());
    }

    @Test
    void noImprovement_stopsEarly() {
        List<Integer> evaluations = new ArrayList<>();
        LabelledTexts noise =
                LabelledTexts.of(List.of("hello", "hello", "hello", "hello"), List.of("a", "b", "a", "b"));
        TrainedClassifier trained = ClassifierTraining.train(
                BASE,
                texts(64, 1),
                noise,
                settings(Method.HEAD).withEpochs(100).withPatience(3),
                new TrainingListener() {
                    @Override
                    public void onEvaluation(int step, double score, boolean isBest) {
                        evaluations.add(step);
                    }
                });
        assertThat(evaluations).hasSizeLessThan(50);
        assertThat(trained.steps()).isEqualTo(evaluations.getLast());
    }

    @Test
    void cancelledRun_endsBetweenSteps() {
        TrainedClassifier trained = ClassifierTraining.train(
                BASE, texts(64, 1), texts(16, 2), settings(Method.LORA), new TrainingListener() {
                    private int steps;

                    @Override
                    public void onStep(int step, int all, double loss, double norm) {
                        steps = step;
                    }

                    @Override
                    public boolean isCancelled() {
                        return steps == 3;
                    }
                });
        assertThat(trained.steps()).isEqualTo(3);
    }

    @Test
    void oneClass_isRefused() {
        LabelledTexts single = LabelledTexts.of(List.of("good", "bad"), List.of("a", "a"));
        assertThatThrownBy(() ->
                        ClassifierTraining.train(BASE, single, single, settings(Method.HEAD), TrainingListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least two");
    }

    @Test
    void absurdLearningRate_isRefused() {
        assertThatThrownBy(() -> settings(Method.FULL).withLearningRates(10, 10))
                .hasMessageContaining("learningRate must lie between 0 and 1");
    }

    /// The gradient through the whole network, attention and norms included, at some numbers of every kind.
    @Test
    void gradientOfTheEncoder_isTheSlopeOfItsLoss() {
        TrainingSettings settings = settings(Method.FULL);
        long[][] pieces = {{2, 7, 5, 3}, {2, 8, 3}};
        try (TrainableEncoder encoder = new TrainableEncoder(BASE, settings, RandomGenerator.of("L64X128MixRandom"))) {
            float[] direction = {1, -2, 0.5f, 1, 3, -1, 2, 0.3f};
            for (String name : List.of(
                    "embeddings.word_embeddings.weight",
                    "embeddings.LayerNorm.weight",
                    "encoder.layer.0.attention.self.query.weight",
                    "encoder.layer.0.attention.self.value.bias",
                    "encoder.layer.1.intermediate.dense.weight",
                    "encoder.layer.1.output.LayerNorm.bias")) {
                NDArray parameter = encoder.trainable().get(name);
                backward(encoder, pieces, direction);
                float[] gradient = parameter.getGradient().toFloatArray();
                int at = name.contains("word") ? 7 * 8 + 2 : 3;
                double slope = (moved(encoder, name, at, 1e-2f, pieces, direction)
                                - moved(encoder, name, at, -1e-2f, pieces, direction))
                        / 2e-2;
                assertThat((double) gradient[at]).as(name).isCloseTo(slope, within(2e-3 + 1e-2 * Math.abs(slope)));
                encoder.trainable().names().forEach(other -> {
                    NDArray stale = encoder.trainable().get(other).getGradient();
                    stale.subi(stale);
                });
            }
        }
    }

    private static double backward(TrainableEncoder encoder, long[][] pieces, float[] direction) {
        try (NDManager manager = Torch.newManager()) {
            return Gradients.backward(() -> projection(encoder, manager, pieces, direction));
        }
    }

    private static double moved(
            TrainableEncoder encoder, String name, int at, float step, long[][] pieces, float[] direction) {
        Tensor original = encoder.trainable().toWeights().get(name);
        float[] values = original.values().clone();
        values[at] += step;
        encoder.trainable().set(name, new Tensor(original.shape(), values));
        try (NDManager manager = Torch.newManager()) {
            return projection(encoder, manager, pieces, direction).getFloat();
        } finally {
            encoder.trainable().set(name, original);
        }
    }

    private static NDArray projection(TrainableEncoder encoder, NDManager manager, long[][] pieces, float[] direction) {
        return encoder.pooled(manager, 0, pieces)
                .matMul(manager.create(direction, new Shape(8, 1)))
                .sum();
    }

    static TrainingSettings settings(Method method) {
        TrainingSettings settings =
                TrainingSettings.of(method).withBatch(16).withLongest(8).withSeed(7);
        return switch (method) {
            case HEAD -> settings.withEpochs(40);
            case LORA -> settings.withEpochs(25).withLearningRates(2e-2, 2e-2).withPatience(0);
            case FULL -> settings.withEpochs(15).withLearningRates(5e-3, 5e-3).withPatience(0);
        };
    }

    private static TrainedClassifier train(TrainingSettings settings) {
        return ClassifierTraining.train(BASE, texts(160, 1), texts(40, 2), settings, TrainingListener.NONE);
    }

    private static double accuracy(TrainedClassifier trained, LabelledTexts fresh) {
        try (FrozenEncoder encoder = new FrozenEncoder(trained.encoder())) {
            float[][] vectors = encoder.encode(fresh.texts());
            int right = 0;
            for (int i = 0; i < vectors.length; i++) {
                int label = Softmax.largest(trained.head().probabilities(vectors[i]));
                right += label == fresh.labels()[i] ? 1 : 0;
            }
            return (double) right / vectors.length;
        }
    }

    private static Tensor tensor(PretrainedBert model, String name) {
        return model.weights().get(name);
    }

    /// Good or bad, with words in between that mean nothing.
    static LabelledTexts texts(int size, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> filler = List.of("hello", "shop", "very", "你");
        for (int i = 0; i < size; i++) {
            boolean isGood = random.nextBoolean();
            String telling = isGood ? random.nextBoolean() ? "good" : "好" : random.nextBoolean() ? "bad" : "差";
            texts.add(filler.get(random.nextInt(4)) + " " + telling + " " + filler.get(random.nextInt(4)));
            labels.add(isGood ? "positive" : "negative");
        }
        return LabelledTexts.of(texts, labels);
    }
}
