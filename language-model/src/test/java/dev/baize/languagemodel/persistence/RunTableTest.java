package dev.baize.languagemodel.persistence;

import dev.baize.domain.Ids;
import dev.baize.domain.storage.Database;
import dev.baize.domain.testing.TestDatabase;
import dev.baize.languagemodel.RunMetric;
import dev.baize.languagemodel.RunState;
import dev.baize.languagemodel.TrainingRun;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class RunTableTest {
    private final Database database = new Database(TestDatabase.empty().dataSource());
    private final RunTable runs = new RunTable(database);

    @Test
    void lease_twoTrainersAndOneRun_givesItToOne() {
        String run = queue();

        assertThat(runs.lease("a").map(TrainingRun::runId)).contains(run);
        assertThat(runs.lease("b")).isEmpty();
        assertThat(runs.find(run)).hasValueSatisfying(found -> {
            assertThat(found.state()).isEqualTo(RunState.RUNNING);
            assertThat(found.leases()).isEqualTo(1);
            assertThat(found.settings()).containsEntry("epochs", "3");
        });
    }

    @Test
    void lease_runsWaiting_givesTheOldestFirst() {
        String first = queue();
        queue();

        assertThat(runs.lease("a").map(TrainingRun::runId)).contains(first);
    }

    @Test
    void markCrashed_silentTrainer_isLeasedAgainTwiceAndThenLeftAlone() {
        String run = queue();
        for (int lease = 1; lease <= RunTable.MOST_LEASES; lease++) {
            assertThat(runs.lease("trainer " + lease)).isPresent();
            fallSilent(run);
            assertThat(runs.markCrashed()).isEqualTo(1);
        }

        assertThat(runs.lease("one more")).isEmpty();
        assertThat(runs.find(run).map(TrainingRun::state)).contains(RunState.CRASHED);
    }

    @Test
    void beat_runThatWentToAnother_saysSo() {
        String run = queue();
        runs.lease("a");
        fallSilent(run);
        runs.markCrashed();
        runs.lease("b");

        assertThat(runs.beat(run, "a", "training", 5, 10)).isFalse();
        assertThat(runs.end(run, "a", RunState.FINISHED, null, null)).isFalse();
        assertThat(runs.beat(run, "b", "training", 5, 10)).isTrue();
    }

    @Test
    void cancel_waitingRunEndsAtOnce_runningOneIsAsked() {
        String running = queue();
        String waiting = queue();
        runs.lease("a");

        assertThat(runs.cancelWaiting(waiting)).isTrue();
        assertThat(runs.cancelWaiting(running)).isFalse();
        assertThat(runs.requestCancel(running)).isTrue();
        assertThat(runs.isCancelRequested(running)).isTrue();
        assertThat(runs.lease("b")).isEmpty();
    }

    @Test
    void release_trainerThatIsAskedToEnd_costsNoLease() {
        String run = queue();
        runs.lease("a");

        runs.release(run, "a");

        assertThat(runs.find(run)).hasValueSatisfying(found -> {
            assertThat(found.state()).isEqualTo(RunState.QUEUED);
            assertThat(found.leases()).isZero();
        });
    }

    @Test
    void forgetMetrics_afterACheckpoint_keepsTheCurveBefore() {
        String run = queue();
        Instant now = Instant.parse("2026-11-25T08:00:00Z");
        runs.addMetrics(run, List.of(new RunMetric("loss", 10, 0.5, now), new RunMetric("loss", 20, 0.25, now)));

        runs.forgetMetrics(run, 10);

        assertThat(runs.listMetrics(run)).containsExactly(new RunMetric("loss", 10, 0.5, now));
    }

    private String queue() {
        String runId = Ids.newId();
        runs.insert(
                new TrainingRun(
                        runId,
                        "sentiment",
                        "zh",
                        "head",
                        Map.of("epochs", "3"),
                        RunState.QUEUED,
                        Instant.parse("2026-11-25T08:00:00Z"),
                        "person:admin",
                        null,
                        null,
                        null,
                        0,
                        false,
                        null,
                        0,
                        0,
                        null,
                        null),
                17);
        return runId;
    }

    private void fallSilent(String run) {
        database.update(
                "UPDATE training_run SET heartbeat_at = heartbeat_at - INTERVAL 1 MINUTE WHERE run_id = ?", run);
    }
}
