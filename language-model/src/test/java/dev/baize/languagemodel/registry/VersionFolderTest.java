package dev.baize.languagemodel.registry;

import dev.baize.languagemodel.bert.InvalidModelException;
import dev.baize.languagemodel.bert.TinyBert;
import dev.baize.languagemodel.training.LinearHead;
import dev.baize.languagemodel.training.TrainedClassifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VersionFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path models;

    @SuppressWarnings("NullAway.Init")
    private VersionFolder folder;

    @SuppressWarnings("NullAway.Init")
    private String sha256;

    @BeforeEach
    void write() throws IOException {
        var base = TinyBert.create(5);
        int hidden = base.config().hidden();
        var head = new LinearHead(List.of("negative", "positive"), new float[2 * hidden], new float[] {0.25f, -1}, 1.5);
        folder = VersionFolder.of(models, "V1");
        sha256 = folder.write(
                new Manifest(
                        1,
                        "V1",
                        "R1",
                        "sentiment",
                        "zh",
                        "lora",
                        base.id(),
                        "2026-11-25T08:00:00Z",
                        new Manifest.Data("reviews", 17, 100, "ab"),
                        Map.of(),
                        head.classes(),
                        head.temperature(),
                        Map.of("accuracy", 0.9),
                        null,
                        Map.of()),
                new TrainedClassifier(base, head, 0.9, 10, null, Double.POSITIVE_INFINITY));
    }

    @Test
    void read_whatWasWritten_isTheSame() throws IOException {
        var stored = folder.read(sha256);

        assertThat(stored.head().bias()).containsExactly(0.25f, -1);
        assertThat(stored.head().temperature()).isEqualTo(1.5);
        assertThat(stored.manifest().metrics()).containsEntry("accuracy", 0.9);
        assertThat(stored.encoder().weights().tensors().keySet())
                .isEqualTo(TinyBert.create(5).weights().tensors().keySet());
    }

    @Test
    void read_aByteChanged_isRefusedByName() throws IOException {
        Path weights = folder.folder().resolve("encoder/model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);

        assertThatThrownBy(() -> folder.read(sha256))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("encoder/model.safetensors is not the file that training wrote");
    }

    @Test
    void read_manifestOfAnotherVersion_isRefused() throws IOException {
        Files.writeString(folder.folder().resolve("manifest.json"), "{\"format\":1}");

        assertThatThrownBy(() -> folder.read(sha256))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("manifest.json is not the file");
    }

    @Test
    void write_nothingUnfinishedIsLeftBeside() throws IOException {
        try (var beside = Files.list(models.resolve("versions"))) {
            assertThat(beside).containsExactly(folder.folder());
        }
    }
}
