package dev.baize.languagemodel.bert;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SafetensorsFileTest {
    @TempDir
    Path folder;

    @Test
    void write_thenRead_isTheSame() throws IOException {
        Weights weights = new Weights(Map.of(
                "b", new Tensor(new long[] {2, 3}, new float[] {1, -2, 3.5f, 0, Float.MIN_VALUE, -1e30f}),
                "a", new Tensor(new long[] {1}, new float[] {42})));
        Path file = folder.resolve("model.safetensors");
        SafetensorsFile.write(weights, file);
        Weights read = SafetensorsFile.read(file);
        assertThat(read.tensors().keySet()).containsExactly("a", "b");
        assertThat(read.require("b", 2, 3).values())
                .isEqualTo(weights.require("b", 2, 3).values());
    }

    /// 1.5 and -2 in both half precisions: IEEE 754 binary16 and the upper half of binary32.
    @Test
    void halfPrecision_isWidened() throws IOException {
        ByteBuffer data = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        data.putShort((short) 0x3E00).putShort((short) 0xC000);
        data.putShort((short) 0x3FC0).putShort((short) 0xC000);
        Path file = file("""
                {"__metadata__": {"format": "pt"},
                 "half": {"dtype": "F16", "shape": [2], "data_offsets": [0, 4]},
                 "brain": {"dtype": "BF16", "shape": [2], "data_offsets": [4, 8]}}
                """, data.array());
        Weights weights = SafetensorsFile.read(file);
        assertThat(weights.require("half", 2).values()).containsExactly(1.5f, -2);
        assertThat(weights.require("brain", 2).values()).containsExactly(1.5f, -2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,9]}} | takes 8 bytes",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}} | start at 4 instead of 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} | take 4 bytes, it holds 8",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}} | take 16 bytes, it holds 8",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}} | negative dimension",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,8]}} | absurd",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}} | impossible",
                "{\"a\":{\"dtype\":\"I8\",\"shape\":[8],\"data_offsets\":[0,8]}} | of type I8",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}} | incomplete",
                "{\"a\":7} | incomplete",
                "[1] | not a JSON object",
                "{\"a\" | not JSON"
            })
    void brokenHeader_isRefusedWithItsReason(String header, String reason) throws IOException {
        Path file = file(header, new byte[8]);
        assertThatThrownBy(() -> SafetensorsFile.read(file))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void foreignFile_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("not-a-model"), "PK\u0003\u0004 this is a zip archive");
        assertThatThrownBy(() -> SafetensorsFile.read(file))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("not a safetensors file");
        Path tiny = Files.write(folder.resolve("tiny"), new byte[3]);
        assertThatThrownBy(() -> SafetensorsFile.read(tiny)).isInstanceOf(InvalidModelException.class);
    }

    private Path file(String header, byte[] data) throws IOException {
        byte[] json = header.strip().getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        content.putLong(json.length).put(json).put(data);
        return Files.write(folder.resolve("broken.safetensors"), content.array());
    }
}
