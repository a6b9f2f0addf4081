package dev.baize.languagemodel.trainer;

import dev.baize.languagemodel.RunMetric;
import dev.baize.languagemodel.persistence.RunTable;
import dev.baize.languagemodel.training.TrainingListener;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Keeps a lease alive and carries a run's curves to the database, once a second; hears of a cancellation on the way.
final class RunReporter implements TrainingListener, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunReporter.class.getName());
    /// A curve has about so many points however long the run is.
    private static final int POINTS = 1_000;

    private final RunTable runs;
    private final String runId;
    private final String trainer;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("baize-heartbeat").factory());
    private final List<RunMetric> pending = new ArrayList<>();
    private volatile String phase = "reading";
    private volatile int step;
    private volatile int steps;
    private volatile boolean lost;
    private volatile boolean cancelled;
    private double lossSum;
    private double normSum;
    private int summed;

    RunReporter(RunTable runs, String runId, String trainer) {
        this.runs = runs;
        this.runId = runId;
        this.trainer = trainer;
        beats.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.SECONDS);
    }

    void enter(String next) {
        phase = next;
    }

    /// Whether another trainer has the run by now.
    boolean isLost() {
        return lost;
    }

    @Override
    public boolean isCancelled() {
        return lost || cancelled;
    }

    @Override
    public void onStep(int taken, int all, double loss, double gradientNorm) {
        step = taken;
        steps = all;
        lossSum += loss;
        normSum += gradientNorm;
        summed++;
        if (taken % Math.max(1, all / POINTS) == 0 || taken == all) {
            add(new RunMetric("loss", taken, lossSum / summed, Instant.now()));
            add(new RunMetric("gradient_norm", taken, normSum / summed, Instant.now()));
            lossSum = 0;
            normSum = 0;
            summed = 0;
        }
    }

    @Override
    public void onEvaluation(int taken, double score, boolean isBest) {
        if (Double.isFinite(score)) {
            add(new RunMetric("validation_accuracy", taken, score, Instant.now()));
        }
    }

    private synchronized void add(RunMetric metric) {
        pending.add(metric);
    }

    private synchronized List<RunMetric> takePending() {
        List<RunMetric> taken = List.copyOf(pending);
        pending.clear();
        return taken;
    }

    private void beat() {
        try {
            if (!runs.beat(runId, trainer, phase, step, steps)) {
                lost = true;
                return;
            }
            cancelled = runs.isCancelRequested(runId);
            runs.addMetrics(runId, takePending());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The database could not be told how far the run is; trying again", e);
        }
    }

    /// Sends what is left.
    @Override
    public void close() {
        beats.shutdown();
        try {
            if (!beats.awaitTermination(10, TimeUnit.SECONDS)) {
                beats.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!lost) {
            runs.addMetrics(runId, takePending());
        }
    }
}
