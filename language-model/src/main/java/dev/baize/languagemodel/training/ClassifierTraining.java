package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.baize.languagemodel.bert.Parameters;
import dev.baize.languagemodel.bert.PretrainedBert;
import dev.baize.languagemodel.bert.Tensor;
import dev.baize.languagemodel.bert.Torch;
import dev.baize.languagemodel.bert.WordPieces;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Trains text classifiers.
public final class ClassifierTraining {
    private static final String GENERATOR = "L64X128MixRandom";
    private static final int EPOCHS_OF_HEAD = 10;
    private static final int BATCH_OF_HEAD = 256;

    private ClassifierTraining() {}

    /// @param base the model that is adapted
    /// @param train at least two classes
    /// @param validation of the same classes, for early stopping and calibration; may be empty, and is not
    ///     looked at under differential privacy, which it would break for its own people
    /// @throws IllegalArgumentException when data and settings do not make a task
    /// @throws TrainingFailedException when the run diverges
    public static TrainedClassifier train(
            PretrainedBert base,
            LabelledTexts train,
            LabelledTexts validation,
            TrainingSettings settings,
            TrainingListener listener) {
        return train(base, train, validation, settings, listener, Checkpoints.NONE);
    }

    /// The same, keeping checkpoints and going on from the last one. Under differential privacy none are kept: a
    /// run that is taken up again starts anew, and its ledger is charged anew.
    public static TrainedClassifier train(
            PretrainedBert base,
            LabelledTexts train,
            LabelledTexts validation,
            TrainingSettings settings,
            TrainingListener listener,
            Checkpoints checkpoints) {
        requireTask(train, settings);
        RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(settings.seed());
        Torch.engine().setRandomSeed((int) settings.seed());
        return switch (settings.method()) {
            case HEAD -> HeadTraining.train(base, train, validation, settings, listener, checkpoints, random);
            case LORA, FULL -> fineTune(base, train, validation, settings, listener, checkpoints, random);
        };
    }

    private static TrainedClassifier fineTune(
            PretrainedBert base,
            LabelledTexts train,
            LabelledTexts validation,
            TrainingSettings settings,
            TrainingListener listener,
            Checkpoints checkpoints,
            RandomGenerator random) {
        try (WordPieces pieces = new WordPieces(
                        base.tokenizer(),
                        Math.min(settings.longest(), base.config().positions()));
                TrainableEncoder encoder = new TrainableEncoder(base, settings, random)) {
            int classes = train.classes().size();
            encoder.add(
                    Head.WEIGHT,
                    Initial.uniform(random, 0.02, classes, base.config().hidden()));
            encoder.add(Head.BIAS, Initial.zeros(classes));
            String id = base.id() + "+" + Long.toHexString(settings.seed());
            PrivacyPromise promise = settings.privacy();
            if (promise != null) {
                PrivateTraining.Result result = PrivateTraining.ofAdapters(
                                encoder, pieces.cut(train.texts()), train, settings)
                        .run(promise, listener);
                return new TrainedClassifier(
                        encoder.merged(id, result.weights()),
                        Head.of(result.weights(), train.classes(), 1),
                        Double.NaN,
                        result.mechanism().steps(),
                        result.mechanism(),
                        result.epsilon());
            }
            if (checkpoints.find().isEmpty()) {
                startFromHead(encoder.trainable(), base, train, settings);
            }
            ClassificationTask task = new ClassificationTask(
                    encoder, pieces.cut(train.texts()), train, pieces.cut(validation.texts()), validation, settings);
            FineTuning.Result result =
                    new FineTuning(encoder.trainable(), task, settings, listener, checkpoints).run(random);
            task.restore(result);
            LinearHead head = Head.of(result.weights(), train.classes(), task.temperature());
            return new TrainedClassifier(
                    encoder.merged(id, result.weights()),
                    head,
                    result.score(),
                    result.steps(),
                    null,
                    Double.POSITIVE_INFINITY);
        }
    }

    /// The head first, on the vectors as they are: a random one would pull the pre-trained features out of
    /// shape in the first steps.
    ///
    /// Source: Kumar et al., "Fine-Tuning can Distort Pretrained Features and Underperform
    /// Out-of-Distribution", ICLR 2022, section 3.4 (LP-FT).
    private static void startFromHead(
            Parameters trainable, PretrainedBert base, LabelledTexts train, TrainingSettings settings) {
        TrainingSettings ofHead = TrainingSettings.of(Method.HEAD)
                .withEpochs(EPOCHS_OF_HEAD)
                .withBatch(Math.min(BATCH_OF_HEAD, Math.max(1, train.size() / 8)))
                .withLongest(settings.longest())
                .withBalanced(settings.balanced())
                .withSeed(settings.seed());
        RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(settings.seed());
        LinearHead head = HeadTraining.train(
                        base, train, train.at(), ofHead, TrainingListener.NONE, Checkpoints.NONE, random)
                .head();
        int classes = train.classes().size();
        trainable.set(Head.WEIGHT, new Tensor(new long[] {classes, base.config().hidden()}, head.weights()));
        trainable.set(Head.BIAS, new Tensor(new long[] {classes}, head.bias()));
    }

    private static void requireTask(LabelledTexts train, TrainingSettings settings) {
        long present = Arrays.stream(train.labels()).distinct().count();
        if (present < 2) {
            throw new IllegalArgumentException(
                    "the training data holds " + present + " classes; at least two are needed to tell apart");
        }
        PrivacyPromise privacy = settings.privacy();
        if (privacy != null && privacy.delta() > 1.0 / train.size()) {
            throw new IllegalArgumentException(
                    "delta must not exceed 1 / " + train.size() + ", the number of training examples");
        }
    }

    /// The weight of each class, such that all classes together weigh the same; null when not asked for.
    static float @Nullable [] classWeights(LabelledTexts train, TrainingSettings settings) {
        if (!settings.balanced()) {
            return null;
        }
        float[] weights = new float[train.classes().size()];
        for (int label : train.labels()) {
            weights[label]++;
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] = weights[k] == 0 ? 0 : train.size() / (weights.length * weights[k]);
        }
        return weights;
    }

    private static final class ClassificationTask implements FineTuning.Task {
        private static final int EVALUATION_BATCH = 64;

        private final TrainableEncoder encoder;
        private final long[][] train;
        private final int[] labels;
        private final long[][] validation;
        private final int[] validationLabels;
        private final TrainingSettings settings;
        private final float @Nullable [] weights;

        ClassificationTask(
                TrainableEncoder encoder,
                long[][] train,
                LabelledTexts trainTexts,
                long[][] validation,
                LabelledTexts validationTexts,
                TrainingSettings settings) {
            this.encoder = encoder;
            this.train = train;
            this.labels = trainTexts.labels();
            this.validation = validation;
            this.validationLabels = validationTexts.labels();
            this.settings = settings;
            this.weights = classWeights(trainTexts, settings);
        }

        @Override
        public int[] lengths() {
            return Arrays.stream(train).mapToInt(text -> text.length).toArray();
        }

        @Override
        public NDArray loss(NDManager manager, int... examples) {
            long[][] pieces = Arrays.stream(examples).mapToObj(i -> train[i]).toArray(long[][]::new);
            int[] chosen = Arrays.stream(examples).map(i -> labels[i]).toArray();
            NDArray pooled = encoder.pooled(manager, settings.dropout(), pieces);
            return Losses.crossEntropy(Head.logits(Head.scaled(pooled), encoder.trainable()), chosen, weights);
        }

        @Override
        public double validate() {
            if (validation.length == 0) {
                return Double.NaN;
            }
            List<double[]> logits = validationLogits();
            int right = 0;
            for (int i = 0; i < logits.size(); i++) {
                right += Softmax.largest(logits.get(i)) == validationLabels[i] ? 1 : 0;
            }
            return (double) right / logits.size();
        }

        void restore(FineTuning.Result result) {
            Parameters trainable = encoder.trainable();
            result.weights().tensors().forEach((name, tensor) -> trainable.set(name, tensor));
        }

        double temperature() {
            return validation.length == 0 ? 1 : Calibration.temperature(validationLogits(), validationLabels);
        }

        private List<double[]> validationLogits() {
            double[][] logits = new double[validation.length][];
            for (int from = 0; from < validation.length; from += EVALUATION_BATCH) {
                int to = Math.min(validation.length, from + EVALUATION_BATCH);
                try (NDManager manager = Torch.newManager()) {
                    NDArray pooled = encoder.pooled(manager, 0, Arrays.copyOfRange(validation, from, to));
                    float[] values = Head.logits(Head.scaled(pooled), encoder.trainable())
                            .toFloatArray();
                    int classes = values.length / (to - from);
                    for (int i = from; i < to; i++) {
                        logits[i] = new double[classes];
                        for (int k = 0; k < classes; k++) {
                            logits[i][k] = values[(i - from) * classes + k];
                        }
                    }
                }
            }
            return List.of(logits);
        }
    }
}
