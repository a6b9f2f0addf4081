package dev.baize.languagemodel;

import java.util.List;

/// The queue of training runs, and what became of them.
public interface TrainingRuns {

    /// Puts a run at the end of the queue.
    ///
    /// @param actor for the audit log
    /// @throws dev.baize.domain.DomainException INVALID naming the field that breaks its rule, or when there is too
    ///     little to learn from
    TrainingRun start(RunRequest request, String actor);

    /// Newest first, at most 500.
    List<TrainingRun> list(int limit);

    /// @throws dev.baize.domain.DomainException NOT_FOUND
    TrainingRun get(String runId);

    /// All points of a run, in the order they were recorded.
    ///
    /// @throws dev.baize.domain.DomainException NOT_FOUND
    List<RunMetric> listMetrics(String runId);

    /// Ends a run: at once when it waits, at its next step when it is running. One that is over stays as it is.
    ///
    /// @throws dev.baize.domain.DomainException NOT_FOUND, or CONFLICT when it is over
    TrainingRun cancel(String runId, String actor);
}
