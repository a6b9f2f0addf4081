package dev.baize.languagemodel.registry;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.baize.languagemodel.bert.BaseModel;
import dev.baize.languagemodel.bert.HuggingFaceFolder;
import dev.baize.languagemodel.bert.InvalidModelException;
import dev.baize.languagemodel.bert.PretrainedBert;
import dev.baize.languagemodel.bert.SafetensorsFile;
import dev.baize.languagemodel.bert.Tensor;
import dev.baize.languagemodel.bert.Weights;
import dev.baize.languagemodel.training.LinearHead;
import dev.baize.languagemodel.training.TrainedClassifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One version in the model store: `manifest.json`, `head.safetensors` and, unless only a head was trained, the
/// encoder in Hugging Face's layout under `encoder`.
///
/// @param folder named by the version's id
public record VersionFolder(Path folder) {
    private static final Gson JSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    private static final String MANIFEST = "manifest.json";
    private static final String HEAD = "head.safetensors";
    private static final String ENCODER = "encoder";
    private static final String HEAD_ONLY = "head";
    private static final String WEIGHT = "weight";
    private static final String BIAS = "bias";

    public static VersionFolder of(Path models, String versionId) {
        return new VersionFolder(models.resolve("versions").resolve(versionId));
    }

    /// Writes the whole version or nothing: readers see the folder once it is complete.
    ///
    /// @param manifest without its files
    /// @return the SHA-256 of the manifest, which the database keeps
    public String write(Manifest manifest, TrainedClassifier trained) throws IOException {
        Files.createDirectories(folder.getParent());
        Path unfinished = Files.createTempDirectory(folder.getParent(), ".unfinished-");
        LinearHead head = trained.head();
        int classes = head.classes().size();
        SafetensorsFile.write(
                new Weights(Map.of(
                        WEIGHT, new Tensor(new long[] {classes, head.weights().length / classes}, head.weights()),
                        BIAS, new Tensor(new long[] {classes}, head.bias()))),
                unfinished.resolve(HEAD));
        if (!manifest.method().equals(HEAD_ONLY)) {
            HuggingFaceFolder.write(trained.encoder(), unfinished.resolve(ENCODER));
        }
        Manifest complete = manifest.withFiles(checksums(unfinished));
        Files.writeString(unfinished.resolve(MANIFEST), JSON.toJson(complete));
        String sha256 = Checksum.of(unfinished.resolve(MANIFEST));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        return sha256;
    }

    /// Reads a version, after every byte of it was found to be what the manifest and the database say.
    ///
    /// @param manifestSha256 as [#write] gave it
    /// @throws InvalidModelException naming the file that is missing, damaged or foreign
    public StoredVersion read(String manifestSha256) throws IOException {
        requireChecksum(MANIFEST, manifestSha256);
        Manifest manifest = manifest();
        for (Map.Entry<String, String> file : manifest.files().entrySet()) {
            requireChecksum(file.getKey(), file.getValue());
        }
        Weights weights = SafetensorsFile.read(folder.resolve(HEAD));
        LinearHead head = new LinearHead(
                manifest.classes(),
                weights.get(WEIGHT).values(),
                weights.get(BIAS).values(),
                manifest.temperature());
        return new StoredVersion(manifest, head, this);
    }

    /// The encoder of a version that has one of its own.
    PretrainedBert readEncoder(String id) throws IOException {
        return HuggingFaceFolder.read(folder.resolve(ENCODER), id);
    }

    private Manifest manifest() throws IOException {
        try {
            Manifest manifest = JSON.fromJson(Files.readString(folder.resolve(MANIFEST)), Manifest.class);
            if (manifest.format() != 1) {
                throw new InvalidModelException("manifest.json is of format " + manifest.format()
                        + ", which this Baize does not read; a newer one wrote it");
            }
            return manifest;
        } catch (JsonParseException e) {
            throw new InvalidModelException("manifest.json is not JSON of a manifest", e);
        }
    }

    private void requireChecksum(String name, String sha256) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new InvalidModelException("the version's folder lacks " + name);
        }
        if (!Checksum.of(file).equals(sha256)) {
            throw new InvalidModelException(
                    name + " is not the file that training wrote: it is damaged or was replaced");
        }
    }

    private static Map<String, String> checksums(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        Map<String, String> checksums = new TreeMap<>();
        for (Path file : files) {
            checksums.put(folder.relativize(file).toString(), Checksum.of(file));
        }
        return checksums;
    }

    /// A version whose files are in order.
    public record StoredVersion(Manifest manifest, LinearHead head, VersionFolder folder) {
        /// Whether its head works on the vectors of the base model as it comes.
        public boolean isHeadOnly() {
            return manifest.method().equals(HEAD_ONLY);
        }

        /// The encoder its head works on.
        public PretrainedBert encoder() throws IOException {
            if (!isHeadOnly()) {
                return folder.readEncoder(manifest.versionId());
            }
            for (BaseModel base : BaseModel.values()) {
                if (base.id().equals(manifest.base())) {
                    return base.load();
                }
            }
            throw new InvalidModelException("the version's base model " + manifest.base() + " is not one of ours");
        }
    }
}
