package dev.baize.languagemodel.serving;

import dev.baize.domain.DomainException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class ServedModelTest {
    private final Lengths model = new Lengths();

    @Test
    void callersThatWait_shareBatches() throws Exception {
        model.gate = new CountDownLatch(1);
        try (ServedModel served = new ServedModel(model, new ServingLimits(1, 16, 1000, 0));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<float[]>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String text = "text number " + i;
                answers.add(callers.submit(
                        () -> served.encode(List.of(text)).orElseThrow().getFirst()));
            }
            awaitWaiting(served, 200);
            model.gate.countDown();
            for (int i = 0; i < 200; i++) {
                assertThat(answers.get(i).get()[0]).isEqualTo(("text number " + i).length());
            }
            assertThat(model.batchSizes).allMatch(size -> size <= 16);
            assertThat(served.statistics().batches()).isLessThanOrEqualTo(15);
            assertThat(served.statistics().waiting()).isZero();
        }
    }

    @Test
    void repeatedText_isComputedOnce() {
        try (ServedModel served = new ServedModel(model, new ServingLimits(1, 16, 100, 100))) {
            served.encode(List.of("a", "b", "a"));
            served.encode(List.of("b"));
            assertThat(model.computed).containsExactlyInAnyOrder("a", "b");
            assertThat(served.statistics().texts()).isEqualTo(4);
            assertThat(served.statistics().remembered()).isEqualTo(2);
        }
    }

    @Test
    void fullQueue_refusesAtOnce_andRecovers() throws Exception {
        model.gate = new CountDownLatch(1);
        try (ServedModel served = new ServedModel(model, new ServingLimits(1, 2, 4, 0));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<List<float[]>>> first = callers.submit(() -> served.encode(List.of("a", "b", "c", "d")));
            awaitWaiting(served, 4);
            assertThatThrownBy(() -> served.encode(List.of("e")))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.UNAVAILABLE));
            assertThat(served.statistics().refused()).isEqualTo(1);
            model.gate.countDown();
            assertThat(first.get().orElseThrow()).hasSize(4);
            assertThat(served.encode(List.of("e"))).isPresent();
        }
    }

    @Test
    void moreTextsThanMayWait_goThroughInSlices() {
        List<String> texts = IntStream.range(0, 500).mapToObj(Integer::toString).toList();
        try (ServedModel served = new ServedModel(model, new ServingLimits(2, 8, 10, 0))) {
            List<float[]> vectors = served.encode(texts).orElseThrow();
            for (int i = 0; i < 500; i++) {
                assertThat(vectors.get(i)[0]).isEqualTo(texts.get(i).length());
            }
        }
    }

    @Test
    void failingModel_failsItsCallers_andIsNotRemembered() {
        try (ServedModel served = new ServedModel(model, new ServingLimits(1, 8, 10, 10))) {
            model.failure = new IllegalStateException("out of memory");
            assertThatThrownBy(() -> served.encode(List.of("a")))
                    .isInstanceOf(DomainException.class)
                    .hasRootCauseMessage("out of memory");
            model.failure = null;
            assertThat(served.encode(List.of("a"))).isPresent();
        }
    }

    @Test
    void close_answersWhoIsInside_thenFreesTheModel() throws Exception {
        model.gate = new CountDownLatch(1);
        ServedModel served = new ServedModel(model, new ServingLimits(1, 8, 100, 0));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<List<float[]>>> inside = callers.submit(() -> served.encode(List.of("inside")));
            awaitWaiting(served, 1);
            Future<?> closing = callers.submit(served::close);
            model.gate.countDown();
            assertThat(inside.get()).isPresent();
            closing.get(10, TimeUnit.SECONDS);
            assertThat(model.closed).isTrue();
            assertThat(served.encode(List.of("late"))).isEmpty();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitWaiting(ServedModel served, int texts) {
        while (served.statistics().waiting() < texts) {
            Thread.onSpinWait();
        }
    }

    /// A text's vector is its length.
    private static final class Lengths implements VectorModel {
        private final List<String> computed = Collections.synchronizedList(new ArrayList<>());
        private final List<Integer> batchSizes = Collections.synchronizedList(new ArrayList<>());
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile @Nullable RuntimeException failure;
        private volatile boolean closed;

        @Override
        public String id() {
            return "lengths";
        }

        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public float[][] encode(List<String> texts) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            RuntimeException thrown = failure;
            if (thrown != null) {
                throw thrown;
            }
            computed.addAll(texts);
            batchSizes.add(texts.size());
            return texts.stream().map(text -> new float[] {text.length()}).toArray(float[][]::new);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
