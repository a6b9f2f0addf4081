package dev.baize.languagemodel.bert;

import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Our network against ONNX Runtime on the same graph's weights and the same word pieces.
class OnnxEqualityTest {
    private static final List<String> TEXTS = List.of(
            "这双小白鞋很舒服，尺码也合适，下次还会再买。",
            "客服态度太差了，退货三次都没成功！",
            "iPhone 15 Pro 手机壳 透明防摔 全包边",
            "The dress runs small, but the fabric is lovely and it washes well.",
            "Where is my order #10245? It should have arrived on Monday.",
            "ok",
            "");

    @ParameterizedTest
    @EnumSource(BaseModel.class)
    void hiddenStates_equalOnnxRuntime(BaseModel base) throws Exception {
        PretrainedBert model = base.load();
        long[][] pieces;
        try (WordPieces tokenizer = new WordPieces(model.tokenizer(), 512)) {
            pieces = tokenizer.cut(TEXTS);
        }
        float[] expected = onnxRuntime(base, pieces);
        float[] found;
        try (NDManager manager = Torch.newManager();
                Parameters parameters = Parameters.of(model.weights())) {
            TokenBatch batch = TokenBatch.of(manager, pieces);
            found = new Bert(model.config(), parameters)
                    .forward(batch, LinearLayers.of(parameters), 0)
                    .toFloatArray();
        }
        assertThat(largestDifference(expected, found, pieces)).isLessThan(1e-5);
    }

    private static float[] onnxRuntime(BaseModel base, long[][] pieces) throws Exception {
        int length = Arrays.stream(pieces).mapToInt(p -> p.length).max().orElseThrow();
        long[] ids = new long[pieces.length * length];
        long[] mask = new long[ids.length];
        for (int i = 0; i < pieces.length; i++) {
            System.arraycopy(pieces[i], 0, ids, i * length, pieces[i].length);
            Arrays.fill(mask, i * length, i * length + pieces[i].length, 1);
        }
        long[] shape = {pieces.length, length};
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        try (InputStream onnx = BaseModel.class.getClassLoader().getResourceAsStream(base.id() + ".onnx");
                OrtSession session = environment.createSession(onnx.readAllBytes(), options)) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            inputs.put("input_ids", OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape));
            inputs.put(
                    "token_type_ids",
                    OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape));
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                OnnxTensor states = (OnnxTensor) result.get(0);
                float[] values = new float[states.getFloatBuffer().remaining()];
                states.getFloatBuffer().get(values);
                return values;
            }
        }
    }

    /// Positions that are padding carry no meaning and are left out.
    private static double largestDifference(float[] expected, float[] found, long[][] pieces) {
        assertThat(found).hasSameSizeAs(expected);
        int length = Arrays.stream(pieces).mapToInt(p -> p.length).max().orElseThrow();
        int hidden = expected.length / pieces.length / length;
        double largest = 0;
        for (int i = 0; i < pieces.length; i++) {
            for (int j = 0; j < pieces[i].length * hidden; j++) {
                int at = i * length * hidden + j;
                largest = Math.max(largest, Math.abs(expected[at] - found[at]));
            }
        }
        return largest;
    }

    @ParameterizedTest
    @EnumSource(BaseModel.class)
    void vectors_areUnitVectors_andDoNotDependOnTheBatch(BaseModel base) {
        try (FrozenEncoder encoder = new FrozenEncoder(base.load())) {
            float[][] together = encoder.encode(TEXTS);
            for (int i = 0; i < TEXTS.size(); i++) {
                float[] alone = encoder.encode(List.of(TEXTS.get(i)))[0];
                double dot = 0;
                for (int j = 0; j < alone.length; j++) {
                    dot += (double) alone[j] * together[i][j];
                }
                assertThat(dot).isCloseTo(1, within(1e-5));
            }
        }
    }
}
