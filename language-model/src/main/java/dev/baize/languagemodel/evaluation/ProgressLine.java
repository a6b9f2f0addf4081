package dev.baize.languagemodel.evaluation;

import dev.baize.languagemodel.training.TrainingListener;

import java.io.PrintStream;
import java.util.Locale;

/// Tells a person at a terminal how far a run is, at most every five seconds.
final class ProgressLine implements TrainingListener {
    private static final long PAUSE = 5_000_000_000L;

    private final PrintStream err;
    private final long started = System.nanoTime();
    private long lastSaid = started;

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public void onStep(int step, int steps, double loss, double gradientNorm) {
        long now = System.nanoTime();
        if (now - lastSaid >= PAUSE || step == steps) {
            lastSaid = now;
            double elapsed = (now - started) / 1e9;
            err.printf(
                    Locale.ROOT,
                    "step %d of %d, loss %.4f, %.0f s, about %.0f s left%n",
                    step,
                    steps,
                    loss,
                    elapsed,
                    elapsed / step * (steps - step));
        }
    }

    @Override
    public void onEvaluation(int step, double score, boolean isBest) {
        if (!Double.isNaN(score)) {
            err.printf(
                    Locale.ROOT,
                    "step %d: validation accuracy %.4f%s%n",
                    step,
                    score,
                    isBest ? ", the best so far" : "");
        }
    }
}
