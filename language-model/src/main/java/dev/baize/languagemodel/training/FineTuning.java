package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.baize.languagemodel.bert.Gradients;
import dev.baize.languagemodel.bert.Parameters;
import dev.baize.languagemodel.bert.Torch;
import dev.baize.languagemodel.bert.Weights;

import java.util.random.RandomGenerator;

/// The loop that all tasks share: batches, steps, evaluations, the best weights.
final class FineTuning {

    /// What is learned from what.
    interface Task {
        /// The size of each training example, by which batches are put together.
        int[] lengths();

        /// The mean loss of some examples, with the graph of its gradient.
        NDArray loss(NDManager manager, int... examples);

        /// How good the present weights are on data that is not trained on; more is better, NaN when there is none.
        double validate();
    }

    private final Parameters trainable;
    private final Task task;
    private final TrainingSettings settings;
    private final TrainingListener listener;
    private final Checkpoints checkpoints;
    private double best = Double.NEGATIVE_INFINITY;
    private Weights bestWeights;
    private int worse;
    private int step;

    FineTuning(
            Parameters trainable,
            Task task,
            TrainingSettings settings,
            TrainingListener listener,
            Checkpoints checkpoints) {
        this.trainable = trainable;
        this.task = task;
        this.settings = settings;
        this.listener = listener;
        this.checkpoints = checkpoints;
        bestWeights = trainable.toWeights();
    }

    /// @param random decides the order of examples
    /// @return the weights that did best on validation data, or the last ones when there is none
    Result run(RandomGenerator random) {
        int[] lengths = task.lengths();
        int batches = (lengths.length + settings.batch() - 1) / settings.batch();
        int steps = Math.multiplyExact(batches, settings.epochs());
        int interval = Math.max(1, batches / settings.evaluationsPerEpoch());
        Schedule schedule = Schedule.of(steps, settings.warmUpShare());
        try (AdamW optimiser =
                new AdamW(trainable, this::learningRate, settings.weightDecay(), settings.clippingNorm())) {
            int taken = checkpoints.find().map(last -> resume(last, optimiser)).orElse(0);
            if (settings.patience() > 0 && worse >= settings.patience()) {
                return new Result(bestWeights, best, step);
            }
            int next = 0;
            for (int epoch = 0; epoch < settings.epochs(); epoch++) {
                for (int[] batch : Batches.bucketed(lengths, settings.batch(), random)) {
                    // The order is drawn again from the same seed; what was seen before the checkpoint is passed over.
                    if (next++ < taken) {
                        continue;
                    }
                    if (listener.isCancelled()) {
                        return new Result(bestWeights, best, step);
                    }
                    takeStep(optimiser, schedule, steps, batch);
                    if ((step % interval == 0 || step == steps) && isExhausted(optimiser)) {
                        return new Result(bestWeights, best, step);
                    }
                }
            }
        }
        return new Result(bestWeights, best, step);
    }

    private int resume(Checkpoint last, AdamW optimiser) {
        last.weights().tensors().forEach(trainable::set);
        optimiser.restore(last.step(), last.means(), last.variances());
        step = last.step();
        worse = last.worse();
        best = last.best();
        bestWeights = last.bestWeights();
        return step;
    }

    private void takeStep(AdamW optimiser, Schedule schedule, int steps, int... batch) {
        step++;
        double loss;
        try (NDManager manager = Torch.newManager()) {
            loss = Gradients.backward(() -> task.loss(manager, batch));
        }
        if (!Double.isFinite(loss)) {
            throw new TrainingFailedException("the loss is not a number at step " + step + "; lower the learning rate");
        }
        double norm = optimiser.step(schedule.at(step));
        listener.onStep(step, steps, loss, norm);
    }

    private boolean isExhausted(AdamW optimiser) {
        double score = task.validate();
        boolean isBetter = Double.isNaN(score) || score > best;
        if (isBetter) {
            best = score;
            worse = 0;
            bestWeights = trainable.toWeights();
        } else {
            worse++;
        }
        listener.onEvaluation(step, score, isBetter);
        if (checkpoints != Checkpoints.NONE) {
            checkpoints.save(new Checkpoint(
                    step,
                    worse,
                    best,
                    isBetter ? bestWeights : trainable.toWeights(),
                    bestWeights,
                    optimiser.means(),
                    optimiser.variances()));
        }
        return settings.patience() > 0 && worse >= settings.patience();
    }

    private double learningRate(String parameter) {
        return parameter.startsWith(Head.PREFIX) ? settings.headLearningRate() : settings.learningRate();
    }

    /// @param weights of the trained arrays
    /// @param score on validation data, NaN when there was none
    record Result(Weights weights, double score, int steps) {}
}
