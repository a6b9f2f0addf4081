package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.baize.languagemodel.bert.Parameters;
import dev.baize.languagemodel.bert.Tensor;
import dev.baize.languagemodel.bert.Torch;
import dev.baize.languagemodel.bert.Weights;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Adam with decoupled weight decay and a gradient clipped by its global norm.
///
/// With step size η, gradient g (scaled to norm at most c over all parameters):
/// m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²;
/// w ← (1 − η λ) w − η · sqrt(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (sqrt(v) + ε).
///
/// Biases and norms are not decayed.
///
/// Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, Algorithm 2.
final class AdamW implements AutoCloseable {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final Parameters parameters;
    private final ToDoubleFunction<String> learningRate;
    private final double weightDecay;
    private final double clippingNorm;
    private final NDManager manager = Torch.newManager();
    private final Map<String, NDArray> means = new HashMap<>();
    private final Map<String, NDArray> variances = new HashMap<>();
    private int steps;

    /// @param learningRate the peak step size of a parameter by its name
    /// @param clippingNorm c, or 0 for no clipping
    AdamW(Parameters parameters, ToDoubleFunction<String> learningRate, double weightDecay, double clippingNorm) {
        this.parameters = parameters;
        this.learningRate = learningRate;
        this.weightDecay = weightDecay;
        this.clippingNorm = clippingNorm;
        for (String name : parameters.names()) {
            NDArray parameter = parameters.get(name);
            means.put(name, manager.zeros(parameter.getShape()));
            variances.put(name, manager.zeros(parameter.getShape()));
        }
    }

    /// Takes a step against the gradients that a backward pass has left in the parameters.
    ///
    /// @param share of the peak step size
    /// @return the gradient's norm before clipping
    /// @throws TrainingFailedException when the gradient is not finite
    double step(double share) {
        try (NDManager scratch = Torch.newManager()) {
            Map<String, NDArray> gradients = new HashMap<>();
            for (String name : parameters.names()) {
                NDArray gradient = parameters.get(name).getGradient();
                gradient.attach(scratch);
                gradients.put(name, gradient);
            }
            return step(share, gradients);
        }
    }

    /// The same against given gradients, one for each parameter.
    double step(double share, Map<String, NDArray> gradients) {
        double norm = norm(gradients);
        if (!Double.isFinite(norm)) {
            throw new TrainingFailedException("the gradient is not a number after " + steps
                    + " steps; lower the learning rate, or clip gradients at a smaller norm");
        }
        steps++;
        float rescale = clippingNorm > 0 && norm > clippingNorm ? (float) (clippingNorm / norm) : 1;
        double correction = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
        for (String name : parameters.names()) {
            double rate = learningRate.applyAsDouble(name) * share;
            NDArray parameter = parameters.get(name);
            NDArray gradient = of(gradients, name);
            parameter
                    .getNDArrayInternal()
                    .adamUpdate(
                            new NDList(parameter, gradient, of(means, name), of(variances, name)),
                            new NDList(parameter),
                            (float) rate,
                            (float) (rate * correction),
                            (float) (isDecayed(name, parameter) ? weightDecay : 0),
                            rescale,
                            -1,
                            BETA1,
                            BETA2,
                            EPSILON,
                            true,
                            true);
        }
        return norm;
    }

    /// First moments, by parameter.
    Weights means() {
        return copies(means);
    }

    /// Second moments, by parameter.
    Weights variances() {
        return copies(variances);
    }

    /// Goes on as an optimiser that has taken so many steps.
    void restore(int taken, Weights firstMoments, Weights secondMoments) {
        steps = taken;
        firstMoments.tensors().forEach((name, tensor) -> of(means, name).set(tensor.values()));
        secondMoments.tensors().forEach((name, tensor) -> of(variances, name).set(tensor.values()));
    }

    private static Weights copies(Map<String, NDArray> arrays) {
        Map<String, Tensor> tensors = new HashMap<>();
        arrays.forEach(
                (name, array) -> tensors.put(name, new Tensor(array.getShape().getShape(), array.toFloatArray())));
        return new Weights(tensors);
    }

    private static boolean isDecayed(String name, NDArray parameter) {
        return parameter.getShape().dimension() > 1 && !name.contains("LayerNorm");
    }

    private static NDArray of(Map<String, NDArray> arrays, String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalStateException("there is no array for the parameter " + name);
        }
        return array;
    }

    private static double norm(Map<String, NDArray> gradients) {
        double squares = 0;
        for (NDArray gradient : gradients.values()) {
            try (NDArray square = gradient.square();
                    NDArray sum = square.sum()) {
                squares += sum.getFloat();
            }
        }
        return Math.sqrt(squares);
    }

    @Override
    public void close() {
        manager.close();
    }
}
