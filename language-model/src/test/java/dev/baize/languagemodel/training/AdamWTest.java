package dev.baize.languagemodel.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.baize.languagemodel.bert.Parameters;
import dev.baize.languagemodel.bert.Tensor;
import dev.baize.languagemodel.bert.Torch;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class AdamWTest {
    private static final float[][] GRADIENTS = {{0.3f, -2, 1, 0.01f}, {-0.5f, 1, 4, 0}, {0.2f, 0.2f, -9, 0.5f}};

    /// The update of the source, in double precision, on a decayed matrix and a vector that is not.
    @Test
    void step_isTheFormula() {
        double[] expected = {1, -1, 0.5, 2};
        double[] m = new double[4];
        double[] v = new double[4];
        try (Parameters parameters = new Parameters(Torch.newManager());
                AdamW optimiser = new AdamW(parameters(parameters), _ -> 0.1, 0.2, 1.5);
                NDManager manager = Torch.newManager()) {
            for (int t = 1; t <= GRADIENTS.length; t++) {
                float[] g = GRADIENTS[t - 1];
                double norm = 0;
                for (float component : g) {
                    norm += 2 * component * component;
                }
                double reported = optimiser.step(
                        0.5,
                        Map.of(
                                "matrix",
                                manager.create(g, new Shape(2, 2)),
                                "vector",
                                manager.create(g, new Shape(4))));
                assertThat(reported).isCloseTo(Math.sqrt(norm), within(1e-5));
                double scale = Math.min(1, 1.5 / Math.sqrt(norm));
                for (int i = 0; i < 4; i++) {
                    m[i] = 0.9 * m[i] + 0.1 * g[i] * scale;
                    v[i] = 0.999 * v[i] + 0.001 * Math.pow(g[i] * scale, 2);
                    double corrected = Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
                    expected[i] = expected[i] * (1 - 0.05 * 0.2) - 0.05 * corrected * m[i] / (Math.sqrt(v[i]) + 1e-8);
                }
            }
            float[] found = parameters.get("matrix").toFloatArray();
            for (int i = 0; i < 4; i++) {
                assertThat((double) found[i]).isCloseTo(expected[i], within(1e-5));
            }
            // Without decay, the vector went its own way.
            assertThat(parameters.get("vector").toFloatArray()[3]).isGreaterThan(found[3] + 0.01f);
        }
    }

    @Test
    void gradientThatIsNotANumber_endsTheRun() {
        try (Parameters parameters = new Parameters(Torch.newManager());
                AdamW optimiser = new AdamW(parameters(parameters), _ -> 0.1, 0, 0);
                NDManager manager = Torch.newManager()) {
            float[] broken = {1, Float.NaN, 0, 0};
            assertThatThrownBy(() -> optimiser.step(
                            1,
                            Map.of(
                                    "matrix", manager.create(broken, new Shape(2, 2)),
                                    "vector", manager.create(broken, new Shape(4)))))
                    .isInstanceOf(TrainingFailedException.class)
                    .hasMessageContaining("lower the learning rate");
        }
    }

    @Test
    void schedule_risesAndFalls() {
        Schedule schedule = Schedule.of(10, 0.2);
        assertThat(schedule.at(1)).isEqualTo(0.5);
        assertThat(schedule.at(2)).isEqualTo(1);
        assertThat(schedule.at(3)).isEqualTo(1);
        assertThat(schedule.at(10)).isEqualTo(0.125);
        assertThat(Schedule.of(4, 0).at(1)).isEqualTo(1);
    }

    private static Parameters parameters(Parameters parameters) {
        parameters.add("matrix", new Tensor(new long[] {2, 2}, new float[] {1, -1, 0.5f, 2}));
        parameters.add("vector", new Tensor(new long[] {4}, new float[] {1, -1, 0.5f, 2}));
        return parameters;
    }
}
