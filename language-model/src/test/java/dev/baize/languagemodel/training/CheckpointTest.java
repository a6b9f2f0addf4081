package dev.baize.languagemodel.training;

import dev.baize.languagemodel.bert.PretrainedBert;
import dev.baize.languagemodel.bert.TinyBert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CheckpointTest {
    private static final PretrainedBert BASE = TinyBert.create(5);

    /// Without dropout nothing but the order of texts is drawn, so that a resumed run meets the other to the bit.
    @ParameterizedTest
    @EnumSource(Method.class)
    void killedAfterACheckpoint_resumes_andEndsWithTheSameWeights(Method method) {
        LabelledTexts texts = texts();
        TrainingSettings settings = TrainingSettings.of(method)
                .withEpochs(4)
                .withBatch(8)
                .withPatience(0)
                .withDropout(0);
        float[] whole = train(texts, settings, Checkpoints.NONE, TrainingListener.NONE)
                .head()
                .weights();

        Kept kept = new Kept();
        int killedAt = 11;
        assertThatThrownBy(() -> train(texts, settings, kept, new TrainingListener() {
                    @Override
                    public void onStep(int step, int steps, double loss, double gradientNorm) {
                        if (step == killedAt) {
                            throw new IllegalStateException("killed");
                        }
                    }
                }))
                .hasMessage("killed");
        List<Integer> stepsAfter = new ArrayList<>();
        TrainedClassifier resumed = train(texts, settings, kept, new TrainingListener() {
            @Override
            public void onStep(int step, int steps, double loss, double gradientNorm) {
                stepsAfter.add(step);
            }
        });

        assertThat(stepsAfter.getFirst()).isGreaterThan(1).isLessThanOrEqualTo(killedAt);
        assertThat(resumed.head().weights()).isEqualTo(whole);
    }

    private static TrainedClassifier train(
            LabelledTexts texts, TrainingSettings settings, Checkpoints checkpoints, TrainingListener listener) {
        return ClassifierTraining.train(BASE, texts, texts, settings, listener, checkpoints);
    }

    private static LabelledTexts texts() {
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texts.add("good " + "fine ".repeat(i % 4 + 1));
            labels.add("positive");
            texts.add("bad " + "poor ".repeat(i % 3 + 1));
            labels.add("negative");
        }
        return LabelledTexts.of(texts, labels);
    }

    private static final class Kept implements Checkpoints {
        private Optional<Checkpoint> last = Optional.empty();

        @Override
        public Optional<Checkpoint> find() {
            return last;
        }

        @Override
        public void save(Checkpoint checkpoint) {
            last = Optional.of(checkpoint);
        }
    }
}
