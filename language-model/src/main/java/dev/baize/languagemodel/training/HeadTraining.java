package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.baize.languagemodel.bert.FrozenEncoder;
import dev.baize.languagemodel.bert.Parameters;
import dev.baize.languagemodel.bert.PretrainedBert;
import dev.baize.languagemodel.bert.Torch;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Trains a head on vectors that are computed once.
final class HeadTraining {
    private HeadTraining() {}

    static TrainedClassifier train(
            PretrainedBert base,
            LabelledTexts train,
            LabelledTexts validation,
            TrainingSettings settings,
            TrainingListener listener,
            Checkpoints checkpoints,
            RandomGenerator random) {
        float[][] vectors;
        float[][] validationVectors;
        try (FrozenEncoder encoder = new FrozenEncoder(base, settings.longest())) {
            vectors = encoder.encode(train.texts());
            validationVectors = encoder.encode(validation.texts());
        }
        try (Parameters head = new Parameters(Torch.newManager())) {
            head.add(
                    Head.WEIGHT,
                    Initial.zeros(train.classes().size(), base.config().hidden()));
            head.add(Head.BIAS, Initial.zeros(train.classes().size()));
            PrivacyPromise promise = settings.privacy();
            if (promise != null) {
                PrivateTraining.Result result =
                        PrivateTraining.ofHead(head, vectors, train, settings).run(promise, listener);
                return new TrainedClassifier(
                        base,
                        Head.of(result.weights(), train.classes(), 1),
                        Double.NaN,
                        result.mechanism().steps(),
                        result.mechanism(),
                        result.epsilon());
            }
            head.names().forEach(name -> head.get(name).setRequiresGradient(true));
            Task task = new Task(head, vectors, train, validationVectors, validation, settings);
            FineTuning.Result result = new FineTuning(head, task, settings, listener, checkpoints).run(random);
            LinearHead plain = Head.of(result.weights(), train.classes(), 1);
            return new TrainedClassifier(
                    base,
                    calibrated(plain, validationVectors, validation),
                    result.score(),
                    result.steps(),
                    null,
                    Double.POSITIVE_INFINITY);
        }
    }

    private static LinearHead calibrated(LinearHead head, float[][] vectors, LabelledTexts validation) {
        if (vectors.length == 0) {
            return head;
        }
        List<double[]> logits = Arrays.stream(vectors).map(head::logits).toList();
        return head.at(Calibration.temperature(logits, validation.labels()));
    }

    /// @param vectors at the length sqrt(d), float32 (places, d), owned by the manager
    static NDArray gather(NDManager manager, float[][] vectors, int... places) {
        int dimensions = vectors[0].length;
        float scale = (float) Math.sqrt(dimensions);
        float[] rows = new float[places.length * dimensions];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < dimensions; j++) {
                rows[i * dimensions + j] = scale * vectors[places[i]][j];
            }
        }
        return manager.create(rows, new Shape(places.length, dimensions));
    }

    private static final class Task implements FineTuning.Task {
        private final Parameters head;
        private final float[][] vectors;
        private final int[] labels;
        private final float[][] validationVectors;
        private final LabelledTexts validation;
        private final float @Nullable [] weights;

        Task(
                Parameters head,
                float[][] vectors,
                LabelledTexts train,
                float[][] validationVectors,
                LabelledTexts validation,
                TrainingSettings settings) {
            this.head = head;
            this.vectors = vectors;
            this.labels = train.labels();
            this.validationVectors = validationVectors;
            this.validation = validation;
            this.weights = ClassifierTraining.classWeights(train, settings);
        }

        @Override
        public int[] lengths() {
            return new int[vectors.length];
        }

        @Override
        public NDArray loss(NDManager manager, int... examples) {
            int[] chosen = Arrays.stream(examples).map(i -> labels[i]).toArray();
            return Losses.crossEntropy(Head.logits(gather(manager, vectors, examples), head), chosen, weights);
        }

        @Override
        public double validate() {
            if (validationVectors.length == 0) {
                return Double.NaN;
            }
            LinearHead now = Head.of(head.toWeights(), validation.classes(), 1);
            int[] truth = validation.labels();
            int right = 0;
            for (int i = 0; i < truth.length; i++) {
                right += Softmax.largest(now.logits(validationVectors[i])) == truth[i] ? 1 : 0;
            }
            return (double) right / truth.length;
        }
    }
}
