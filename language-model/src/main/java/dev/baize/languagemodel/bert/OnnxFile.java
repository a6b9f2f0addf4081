package dev.baize.languagemodel.bert;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the weights of a BERT that was exported to ONNX.
///
/// Exporters keep the names of embeddings, biases and norms, but rename the matrices of linear layers
/// (`onnx::MatMul_541`) and store them transposed. The node that uses one still carries the layer's
/// path (`/encoder/layer.0/attention/self/query/MatMul`), which gives the name back.
///
/// Field numbers: `onnx.proto3` of ONNX 1.x, messages ModelProto, GraphProto, NodeProto and
/// TensorProto.
final class OnnxFile {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_NAME = 3;
    private static final int NODE_OPERATOR = 4;
    private static final int TENSOR_DIMENSION = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_BYTES = 9;
    private static final int FLOAT = 1;

    private final Map<String, Tensor> initializers = new HashMap<>();
    private final Map<String, String> pathOfMatrix = new HashMap<>();

    private OnnxFile() {}

    /// @throws InvalidModelException when the stream is not an ONNX model
    static Weights read(InputStream stream) throws IOException {
        OnnxFile file = new OnnxFile();
        try {
            CodedInputStream in = CodedInputStream.newInstance(stream);
            in.setSizeLimit(Integer.MAX_VALUE);
            file.readModel(in);
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new InvalidModelException("not an ONNX file: " + e.getMessage(), e);
        }
        return file.named();
    }

    private Weights named() {
        Map<String, Tensor> named = new TreeMap<>();
        initializers.forEach((name, tensor) -> {
            String path = pathOfMatrix.get(name);
            if (path != null && tensor.shape().length == 2) {
                named.put(path, tensor.transposed());
            } else if (!name.contains("::") && !name.startsWith("/")) {
                named.put(name, tensor);
            }
        });
        return new Weights(named);
    }

    private void readModel(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == MODEL_GRAPH) {
                readMessage(in, this::readGraphField);
            } else {
                in.skipField(tag);
            }
        }
    }

    private void readGraphField(CodedInputStream in, int tag) throws IOException {
        switch (WireFormat.getTagFieldNumber(tag)) {
            case GRAPH_NODE -> readNode(in);
            case GRAPH_INITIALIZER -> readTensor(in);
            default -> in.skipField(tag);
        }
    }

    private void readNode(CodedInputStream in) throws IOException {
        List<String> inputs = new ArrayList<>();
        Map<Integer, String> texts = new HashMap<>();
        readMessage(in, (message, tag) -> {
            int field = WireFormat.getTagFieldNumber(tag);
            switch (field) {
                case NODE_INPUT -> inputs.add(message.readString());
                case NODE_NAME, NODE_OPERATOR -> texts.put(field, message.readString());
                default -> message.skipField(tag);
            }
        });
        String path = texts.getOrDefault(NODE_NAME, "");
        if (texts.getOrDefault(NODE_OPERATOR, "").equals("MatMul") && path.endsWith("/MatMul") && inputs.size() == 2) {
            String layer = path.substring(1, path.length() - "/MatMul".length());
            pathOfMatrix.put(inputs.get(1), layer.replace('/', '.') + ".weight");
        }
    }

    private void readTensor(CodedInputStream in) throws IOException {
        TensorFields fields = new TensorFields();
        readMessage(in, fields::read);
        if (fields.type == FLOAT) {
            initializers.put(fields.name, fields.tensor());
        }
    }

    private static void readMessage(CodedInputStream in, FieldReader reader) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            reader.read(in, tag);
        }
        in.popLimit(limit);
    }

    @FunctionalInterface
    private interface FieldReader {
        void read(CodedInputStream in, int tag) throws IOException;
    }

    private static final class TensorFields {
        private final List<Long> shape = new ArrayList<>();
        private final List<Float> floats = new ArrayList<>();
        private String name = "";
        private int type;
        private byte[] bytes = {};

        void read(CodedInputStream in, int tag) throws IOException {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case TENSOR_DIMENSION -> readDimensions(in, tag);
                case TENSOR_TYPE -> type = in.readInt32();
                case TENSOR_FLOATS -> readFloats(in, tag);
                case TENSOR_NAME -> name = in.readString();
                case TENSOR_BYTES -> bytes = in.readByteArray();
                default -> in.skipField(tag);
            }
        }

        private void readDimensions(CodedInputStream in, int tag) throws IOException {
            if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                shape.add(in.readInt64());
                return;
            }
            int limit = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
                shape.add(in.readInt64());
            }
            in.popLimit(limit);
        }

        private void readFloats(CodedInputStream in, int tag) throws IOException {
            if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                floats.add(in.readFloat());
                return;
            }
            int limit = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
                floats.add(in.readFloat());
            }
            in.popLimit(limit);
        }

        Tensor tensor() {
            float[] values = new float[floats.isEmpty() ? bytes.length / Float.BYTES : floats.size()];
            if (floats.isEmpty()) {
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .get(values);
            } else {
                for (int i = 0; i < values.length; i++) {
                    values[i] = floats.get(i);
                }
            }
            try {
                return new Tensor(shape.stream().mapToLong(Long::longValue).toArray(), values);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new InvalidModelException("the ONNX tensor " + name + " is damaged: " + e.getMessage(), e);
            }
        }
    }
}
