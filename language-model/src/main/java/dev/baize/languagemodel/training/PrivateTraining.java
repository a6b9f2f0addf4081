package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.baize.languagemodel.accounting.NoiseCalibration;
import dev.baize.languagemodel.accounting.PldAccountant;
import dev.baize.languagemodel.accounting.SampledGaussian;
import dev.baize.languagemodel.bert.Gradients;
import dev.baize.languagemodel.bert.Parameters;
import dev.baize.languagemodel.bert.Torch;
import dev.baize.languagemodel.bert.Weights;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// DP-SGD: Poisson samples, gradients clipped for each example, Gaussian noise on their sum.
///
/// g̃ = (Σ over the sample of gᵢ · min(1, C / |gᵢ|) + N(0, σ² C²)) / (q n); σ is calibrated for the promised
/// (ε, δ) over all steps by the PLD accountant. The unit of privacy is one training example under add or
/// remove; nothing but training data is looked at.
///
/// Source: Abadi et al., "Deep Learning with Differential Privacy", CCS 2016, Algorithm 1.
final class PrivateTraining {

    /// Sums clipped gradients of examples, exactly one contribution each.
    interface ClippedGradients {
        /// @param norm C
        /// @return for each parameter the sum over examples, owned by the manager
        Map<String, NDArray> sum(NDManager manager, double norm, int... examples);
    }

    private static final int MICRO_BATCH = 32;

    private final Parameters trainable;
    private final ClippedGradients gradients;
    private final TrainingSettings settings;
    private final int examples;
    private final SecureNoise noise;

    private PrivateTraining(
            Parameters trainable,
            ClippedGradients gradients,
            TrainingSettings settings,
            int examples,
            SecureNoise noise) {
        this.trainable = trainable;
        this.gradients = gradients;
        this.settings = settings;
        this.examples = examples;
        this.noise = noise;
    }

    static PrivateTraining ofHead(Parameters head, float[][] vectors, LabelledTexts train, TrainingSettings settings) {
        return new PrivateTraining(
                head, new HeadGradients(head, vectors, train.labels()), settings, vectors.length, new SecureNoise());
    }

    static PrivateTraining ofAdapters(
            TrainableEncoder encoder, long[][] pieces, LabelledTexts train, TrainingSettings settings) {
        return new PrivateTraining(
                encoder.trainable(),
                new AdapterGradients(encoder, pieces, train.labels()),
                settings,
                pieces.length,
                new SecureNoise());
    }

    /// @param weights after the last step
    /// @param mechanism what was run
    /// @param epsilon what it cost at the promised δ
    record Result(Weights weights, SampledGaussian mechanism, double epsilon) {}

    Result run(PrivacyPromise promise, TrainingListener listener) {
        double rate = Math.min(1, (double) settings.batch() / examples);
        int steps = (int) Math.ceil(settings.epochs() / rate);
        PldAccountant accountant = new PldAccountant();
        double multiplier =
                NoiseCalibration.noiseMultiplier(accountant, promise.epsilon(), promise.delta(), rate, steps);
        Schedule schedule = Schedule.of(steps, settings.warmUpShare());
        int taken = 0;
        try (AdamW optimiser = new AdamW(trainable, this::learningRate, settings.weightDecay(), 0)) {
            while (taken < steps && !listener.isCancelled()) {
                taken++;
                try (NDManager manager = Torch.newManager()) {
                    Map<String, NDArray> noisy = noisyMean(manager, promise.clippingNorm(), multiplier, rate);
                    double norm = optimiser.step(schedule.at(taken), noisy);
                    listener.onStep(taken, steps, Double.NaN, norm);
                }
            }
        }
        SampledGaussian mechanism = new SampledGaussian(multiplier, rate, Math.max(1, taken));
        return new Result(trainable.toWeights(), mechanism, accountant.epsilon(mechanism, promise.delta()));
    }

    private Map<String, NDArray> noisyMean(NDManager manager, double norm, double multiplier, double rate) {
        int[] sample =
                IntStream.range(0, examples).filter(_ -> noise.bernoulli(rate)).toArray();
        Map<String, float[]> sums = sums(norm, sample);
        int numbers = sums.values().stream().mapToInt(sum -> sum.length).sum();
        // Rounding to the noise's grid moves neighbouring sums apart by a little more than the clipping norm.
        double sensitivity = norm + SecureNoise.rounding(numbers, multiplier * norm);
        Map<String, NDArray> means = new HashMap<>();
        sums.forEach((name, sum) -> {
            noise.addTo(sum, multiplier * sensitivity);
            means.put(name, manager.create(sum, trainable.get(name).getShape()).div(rate * examples));
        });
        return means;
    }

    private Map<String, float[]> sums(double norm, int... sample) {
        Map<String, float[]> sums = new LinkedHashMap<>();
        for (String name : trainable.names()) {
            sums.put(name, new float[(int) trainable.get(name).size()]);
        }
        for (int from = 0; from < sample.length; from += MICRO_BATCH) {
            int[] chosen = Arrays.copyOfRange(sample, from, Math.min(sample.length, from + MICRO_BATCH));
            try (NDManager manager = Torch.newManager()) {
                gradients.sum(manager, norm, chosen).forEach((name, part) -> add(sums, name, part.toFloatArray()));
            }
        }
        return sums;
    }

    private static void add(Map<String, float[]> sums, String name, float[] part) {
        sums.computeIfPresent(name, (_, sum) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
            return sum;
        });
    }

    private double learningRate(String parameter) {
        return parameter.startsWith(Head.PREFIX) ? settings.headLearningRate() : settings.learningRate();
    }

    /// For a linear layer the gradient of example i is (pᵢ − yᵢ) xᵢᵀ, so that its norm needs no gradient:
    /// |pᵢ − yᵢ| · sqrt(|xᵢ|² + 1), bias included.
    record HeadGradients(Parameters head, float[][] vectors, int[] labels) implements ClippedGradients {
        @Override
        public Map<String, NDArray> sum(NDManager manager, double norm, int... examples) {
            NDArray inputs = HeadTraining.gather(manager, vectors, examples);
            NDArray probabilities = Head.logits(inputs, head).softmax(1);
            NDArray residuals = probabilities.sub(
                    oneHot(manager, (int) probabilities.getShape().get(1), examples));
            NDArray norms = residuals
                    .square()
                    .sum(new int[] {1}, true)
                    .mul(inputs.square().sum(new int[] {1}, true).add(1))
                    .sqrt();
            NDArray clipped = residuals.mul(factors(norms, norm));
            return Map.of(Head.WEIGHT, clipped.transpose().matMul(inputs), Head.BIAS, clipped.sum(new int[] {0}));
        }

        private NDArray oneHot(NDManager manager, int classes, int... examples) {
            float[] truth = new float[examples.length * classes];
            for (int i = 0; i < examples.length; i++) {
                truth[i * classes + labels[examples[i]]] = 1;
            }
            return manager.create(truth, new Shape(examples.length, classes));
        }
    }

    /// Each example gets its own copy of every trained array; as no copy meets another example, the
    /// gradient of the summed loss with respect to a copy is that example's gradient.
    record AdapterGradients(TrainableEncoder encoder, long[][] pieces, int[] labels) implements ClippedGradients {
        @Override
        public Map<String, NDArray> sum(NDManager manager, double norm, int... examples) {
            Map<String, NDArray> each = each(manager, examples);
            NDArray squares = manager.zeros(new Shape(examples.length));
            for (NDArray gradient : each.values()) {
                squares = squares.add(
                        gradient.reshape(examples.length, -1).square().sum(new int[] {1}));
            }
            NDArray factors = factors(squares.sqrt(), norm);
            Map<String, NDArray> sums = new HashMap<>();
            each.forEach((name, gradient) -> sums.put(name, weighted(gradient, factors)));
            return sums;
        }

        /// The gradients of each example apart, (examples, …).
        Map<String, NDArray> each(NDManager manager, int... examples) {
            Map<String, NDArray> copies = new HashMap<>();
            for (String name : encoder.trainable().names()) {
                NDArray copy = copies(manager, encoder.trainable().get(name), examples.length);
                copy.setRequiresGradient(true);
                copies.put(name, copy);
            }
            long[][] chosen = Arrays.stream(examples).mapToObj(i -> pieces[i]).toArray(long[][]::new);
            int[] truth = Arrays.stream(examples).map(i -> labels[i]).toArray();
            Gradients.backward(() -> {
                NDArray scaled =
                        Head.scaled(encoder.pooled(manager, copies, chosen)).expandDims(2);
                NDArray logits =
                        of(copies, Head.WEIGHT).matMul(scaled).squeeze(2).add(of(copies, Head.BIAS));
                return Losses.summedCrossEntropy(logits, truth);
            });
            Map<String, NDArray> gradients = new HashMap<>();
            copies.forEach((name, copy) -> {
                NDArray gradient = copy.getGradient();
                gradient.attach(manager);
                gradients.put(name, gradient);
            });
            return gradients;
        }

        private static NDArray copies(NDManager manager, NDArray parameter, int count) {
            float[] values = parameter.toFloatArray();
            float[] repeated = new float[values.length * count];
            for (int i = 0; i < count; i++) {
                System.arraycopy(values, 0, repeated, i * values.length, values.length);
            }
            return manager.create(repeated, new Shape(count).addAll(parameter.getShape()));
        }

        private static NDArray weighted(NDArray gradient, NDArray factors) {
            long count = gradient.getShape().get(0);
            NDArray flat =
                    gradient.reshape(count, -1).mul(factors.reshape(count, 1)).sum(new int[] {0});
            return flat.reshape(gradient.getShape().slice(1));
        }

        private static NDArray of(Map<String, NDArray> arrays, String name) {
            NDArray array = arrays.get(name);
            if (array == null) {
                throw new IllegalStateException("there is no copy of " + name);
            }
            return array;
        }
    }

    /// min(1, C / |g|) for each norm.
    private static NDArray factors(NDArray norms, double norm) {
        return norms.maximum(1e-12).pow(-1).mul(norm).minimum(1);
    }
}
