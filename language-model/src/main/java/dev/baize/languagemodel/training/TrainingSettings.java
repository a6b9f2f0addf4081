package dev.baize.languagemodel.training;

import org.jspecify.annotations.Nullable;

/// How a run is carried out.
///
/// @param method which numbers change
/// @param epochs passes over the training data, at least 1
/// @param batch examples a step
/// @param learningRate peak step size of the encoder's numbers
/// @param headLearningRate peak step size of the head
/// @param weightDecay decoupled, of matrices only
/// @param warmUpShare share of all steps in which the step size rises from 0, before it falls linearly to 0
/// @param clippingNorm largest norm of a whole gradient, 0 for none
/// @param dropout probability of a zero during training
/// @param longest word pieces of a text, what follows is cut off
/// @param evaluationsPerEpoch how often validation data is looked at
/// @param patience evaluations without a better one before the run stops, 0 for never
/// @param balanced whether rare classes weigh as much as frequent ones
/// @param lora used with LORA only
/// @param privacy the promise to keep, or null for none
/// @param seed of everything that is drawn, but the noise of privacy
public record TrainingSettings(
        Method method,
        int epochs,
        int batch,
        double learningRate,
        double headLearningRate,
        double weightDecay,
        double warmUpShare,
        double clippingNorm,
        float dropout,
        int longest,
        int evaluationsPerEpoch,
        int patience,
        boolean balanced,
        Lora lora,
        @Nullable PrivacyPromise privacy,
        long seed) {

    /// A learning rate beyond this has never trained anything.
    private static final double LARGEST_LEARNING_RATE = 1;

    public TrainingSettings {
        require(epochs >= 1 && epochs <= 1000, "epochs must lie between 1 and 1000, is " + epochs);
        require(batch >= 1 && batch <= 65_536, "batch must lie between 1 and 65536, is " + batch);
        requireLearningRate("learningRate", learningRate);
        requireLearningRate("headLearningRate", headLearningRate);
        require(weightDecay >= 0 && weightDecay < 1, "weightDecay must lie in [0, 1), is " + weightDecay);
        require(warmUpShare >= 0 && warmUpShare <= 1, "warmUpShare must lie in [0, 1], is " + warmUpShare);
        require(clippingNorm >= 0, "clippingNorm must not be negative, is " + clippingNorm);
        require(dropout >= 0 && dropout < 1, "dropout must lie in [0, 1), is " + dropout);
        require(longest >= 3, "longest must be at least 3, is " + longest);
        require(
                evaluationsPerEpoch >= 1 && patience >= 0,
                "evaluationsPerEpoch must be positive, patience not negative");
        require(privacy == null || method != Method.FULL, "differential privacy is for the methods HEAD and LORA");
    }

    /// Settings that do well on thousands of short texts.
    public static TrainingSettings of(Method method) {
        return switch (method) {
            case HEAD ->
                new TrainingSettings(
                        method, 30, 256, 1e-2, 1e-2, 0, 0.05, 0, 0, 128, 1, 5, false, Lora.DEFAULT, null, 42);
            case LORA ->
                new TrainingSettings(
                        method, 3, 32, 1e-3, 1e-3, 0.01, 0.06, 1, 0.05f, 128, 2, 4, false, Lora.DEFAULT, null, 42);
            case FULL ->
                new TrainingSettings(
                        method, 3, 32, 5e-5, 1e-3, 0.01, 0.1, 1, 0.1f, 128, 2, 4, false, Lora.DEFAULT, null, 42);
        };
    }

    public TrainingSettings withEpochs(int changed) {
        return new TrainingSettings(
                method,
                changed,
                batch,
                learningRate,
                headLearningRate,
                weightDecay,
                warmUpShare,
                clippingNorm,
                dropout,
                longest,
                evaluationsPerEpoch,
                patience,
                balanced,
                lora,
                privacy,
                seed);
    }

    public TrainingSettings withBatch(int changed) {
        return new TrainingSettings(
                method,
                epochs,
                changed,
                learningRate,
                headLearningRate,
                weightDecay,
                warmUpShare,
                clippingNorm,
                dropout,
                longest,
                evaluationsPerEpoch,
                patience,
                balanced,
                lora,
                privacy,
                seed);
    }

    public TrainingSettings withLearningRates(double body, double head) {
        return new TrainingSettings(
                method,
                epochs,
                batch,
                body,
                head,
                weightDecay,
                warmUpShare,
                clippingNorm,
                dropout,
                longest,
                evaluationsPerEpoch,
                patience,
                balanced,
                lora,
                privacy,
                seed);
    }

    public TrainingSettings withLongest(int changed) {
        return new TrainingSettings(
                method,
                epochs,
                batch,
                learningRate,
                headLearningRate,
                weightDecay,
                warmUpShare,
                clippingNorm,
                dropout,
                changed,
                evaluationsPerEpoch,
                patience,
                balanced,
                lora,
                privacy,
                seed);
    }

    public TrainingSettings withPatience(int changed) {
        return new TrainingSettings(
                method,
                epochs,
                batch,
                learningRate,
                headLearningRate,
                weightDecay,
                warmUpShare,
                clippingNorm,
                dropout,
                longest,
                evaluationsPerEpoch,
                changed,
                balanced,
                lora,
                privacy,
                seed);
    }

    public TrainingSettings withPrivacy(PrivacyPromise changed) {
        return new TrainingSettings(
                method,
                epochs,
                batch,
                learningRate,
                headLearningRate,
                weightDecay,
                warmUpShare,
                clippingNorm,
                dropout,
                longest,
                evaluationsPerEpoch,
                patience,
                balanced,
                lora,
                changed,
                seed);
    }

    public TrainingSettings withDropout(float changed) {
        return new TrainingSettings(
                method,
                epochs,
                batch,
                learningRate,
                headLearningRate,
                weightDecay,
                warmUpShare,
                clippingNorm,
                changed,
                longest,
                evaluationsPerEpoch,
                patience,
                balanced,
                lora,
                privacy,
                seed);
    }

    public TrainingSettings withBalanced(boolean changed) {
        return new TrainingSettings(
                method,
                epochs,
                batch,
                learningRate,
                headLearningRate,
                weightDecay,
                warmUpShare,
                clippingNorm,
                dropout,
                longest,
                evaluationsPerEpoch,
                patience,
                changed,
                lora,
                privacy,
                seed);
    }

    public TrainingSettings withSeed(long changed) {
        return new TrainingSettings(
                method,
                epochs,
                batch,
                learningRate,
                headLearningRate,
                weightDecay,
                warmUpShare,
                clippingNorm,
                dropout,
                longest,
                evaluationsPerEpoch,
                patience,
                balanced,
                lora,
                privacy,
                changed);
    }

    private static void requireLearningRate(String name, double rate) {
        require(rate > 0 && rate <= LARGEST_LEARNING_RATE, name + " must lie between 0 and 1, is " + rate);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
