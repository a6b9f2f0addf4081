package dev.baize.languagemodel.bert;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads and writes weights in the safetensors format.
///
/// A file is an 8-byte little-endian length, a JSON header of that length that gives each tensor's
/// type, shape and byte range, and the bytes. Everything the header says is checked before a number is
/// read: ranges must tile the data without gap or overlap and fit shape and type, so that a foreign or
/// damaged file is a sentence to the operator and not a crash in native code. Half precision (F16 and
/// BF16) is widened to float32 here.
///
/// Source: huggingface/safetensors, README, section "Format".
public final class SafetensorsFile {
    private static final long LONGEST_HEADER = 100_000_000;
    private static final int LENGTH_FIELD = Long.BYTES;

    private SafetensorsFile() {}

    /// @throws InvalidModelException when the file breaks a rule of the format
    public static Weights read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < LENGTH_FIELD) {
                throw invalid("it is shorter than its length field");
            }
            long headerLength = bytes(channel, 0, LENGTH_FIELD).getLong();
            if (headerLength < 2 || headerLength > LONGEST_HEADER || headerLength > size - LENGTH_FIELD) {
                throw invalid("its header claims " + headerLength + " bytes of " + size);
            }
            JsonObject header = header(bytes(channel, LENGTH_FIELD, (int) headerLength));
            List<Entry> entries = entries(header);
            requireTiling(entries, size - LENGTH_FIELD - headerLength);
            Map<String, Tensor> tensors = new TreeMap<>();
            for (Entry entry : entries) {
                ByteBuffer data = bytes(
                        channel, LENGTH_FIELD + headerLength + entry.begin, Math.toIntExact(entry.end - entry.begin));
                tensors.put(entry.name, new Tensor(entry.shape, entry.type.widen(data)));
            }
            return new Weights(tensors);
        }
    }

    /// Writes float32.
    public static void write(Weights weights, Path file) throws IOException {
        JsonObject header = new JsonObject();
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : weights.tensors().entrySet()) {
            JsonObject tensor = new JsonObject();
            JsonArray shape = new JsonArray();
            Arrays.stream(entry.getValue().shape()).forEach(shape::add);
            JsonArray range = new JsonArray();
            range.add(offset);
            offset += (long) entry.getValue().values().length * Float.BYTES;
            range.add(offset);
            tensor.addProperty("dtype", "F32");
            tensor.add("shape", shape);
            tensor.add("data_offsets", range);
            header.add(entry.getKey(), tensor);
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        // The data starts at a multiple of eight; the format allows trailing spaces in the header.
        byte[] padded = Arrays.copyOf(json, (json.length + 7) / 8 * 8);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(little(LENGTH_FIELD).putLong(padded.length).array());
            out.write(padded);
            for (Tensor tensor : weights.tensors().values()) {
                ByteBuffer data = little(tensor.values().length * Float.BYTES);
                data.asFloatBuffer().put(tensor.values());
                out.write(data.array());
            }
        }
    }

    private static JsonObject header(ByteBuffer bytes) {
        try {
            JsonElement header =
                    JsonParser.parseString(StandardCharsets.UTF_8.decode(bytes).toString());
            if (header.isJsonObject()) {
                return header.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            throw new InvalidModelException("not a safetensors file: its header is not JSON", e);
        }
        throw invalid("its header is not a JSON object");
    }

    private static List<Entry> entries(JsonObject header) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonElement> field : header.entrySet()) {
            if (!field.getKey().equals("__metadata__")) {
                entries.add(Entry.of(field.getKey(), field.getValue()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        return entries;
    }

    private static void requireTiling(List<Entry> entries, long dataLength) {
        long expected = 0;
        for (Entry entry : entries) {
            if (entry.begin != expected) {
                throw invalid("the bytes of " + entry.name + " start at " + entry.begin + " instead of " + expected);
            }
            expected = entry.end;
        }
        if (expected != dataLength) {
            throw invalid("its tensors take " + expected + " bytes, it holds " + dataLength);
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = little(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw invalid("it ends in the middle of its data");
            }
        }
        return buffer.flip();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static InvalidModelException invalid(String why) {
        return new InvalidModelException("not a safetensors file: " + why);
    }

    private record Entry(String name, Type type, long[] shape, long begin, long end) {

        static Entry of(String name, JsonElement element) {
            try {
                JsonObject json = element.getAsJsonObject();
                Type type = Type.of(name, json.get("dtype").getAsString());
                long[] shape = longs(json.getAsJsonArray("shape"));
                long[] range = longs(json.getAsJsonArray("data_offsets"));
                if (range.length != 2 || range[0] < 0 || range[1] < range[0]) {
                    throw invalid("the byte range of " + name + " is impossible");
                }
                if (Arrays.stream(shape).anyMatch(dimension -> dimension < 0)) {
                    throw invalid("the shape of " + name + " has a negative dimension");
                }
                long expected = Math.multiplyExact(Arrays.stream(shape).reduce(1, Math::multiplyExact), type.width);
                if (expected != range[1] - range[0] || expected > Integer.MAX_VALUE - 8) {
                    throw invalid("the shape of " + name + " takes " + expected + " bytes, its range holds "
                            + (range[1] - range[0]));
                }
                return new Entry(name, type, shape, range[0], range[1]);
            } catch (ArithmeticException e) {
                throw new InvalidModelException("not a safetensors file: the shape of " + name + " is absurd", e);
            } catch (IllegalStateException | NullPointerException | NumberFormatException | ClassCastException e) {
                throw new InvalidModelException(
                        "not a safetensors file: the header's entry for " + name + " is incomplete", e);
            }
        }

        private static long[] longs(JsonArray array) {
            long[] values = new long[array.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = array.get(i).getAsBigDecimal().longValueExact();
            }
            return values;
        }
    }

    private enum Type {
        F32(4),
        F16(2),
        BF16(2),
        /// Position buffers that old exports carry along; never a weight.
        I64(8);

        private final int width;

        Type(int width) {
            this.width = width;
        }

        static Type of(String tensor, String name) {
            return Arrays.stream(values())
                    .filter(type -> type.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> invalid(tensor + " is of type " + name + "; F32, F16 and BF16 are supported"));
        }

        float[] widen(ByteBuffer data) {
            float[] values = new float[data.remaining() / width];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (this) {
                    case F32 -> data.getFloat();
                    case F16 -> Float.float16ToFloat(data.getShort());
                    case BF16 -> Float.intBitsToFloat(data.getShort() << 16);
                    case I64 -> data.getLong();
                };
            }
            return values;
        }
    }
}
