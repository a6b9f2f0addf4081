package dev.baize.languagemodel.trainer;

import dev.baize.languagemodel.bert.InvalidModelException;
import dev.baize.languagemodel.bert.SafetensorsFile;
import dev.baize.languagemodel.bert.Tensor;
import dev.baize.languagemodel.bert.Weights;
import dev.baize.languagemodel.training.Checkpoint;
import dev.baize.languagemodel.training.Checkpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A run's last checkpoint as one safetensors file, replaced whole.
///
/// @param file in the model store, below `checkpoints`
record CheckpointFile(Path file) implements Checkpoints {
    private static final System.Logger LOG = System.getLogger(CheckpointFile.class.getName());
    private static final String STATE = "state";
    private static final String WEIGHTS = "weights/";
    private static final String BEST = "best/";
    private static final String MEANS = "means/";
    private static final String VARIANCES = "variances/";

    static CheckpointFile of(Path models, String runId) {
        return new CheckpointFile(models.resolve("checkpoints").resolve(runId + ".safetensors"));
    }

    /// The step up to which the run has come; 0 without a checkpoint.
    int step() {
        return find().map(Checkpoint::step).orElse(0);
    }

    @Override
    public Optional<Checkpoint> find() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Weights all = SafetensorsFile.read(file);
            float[] state = all.get(STATE).values();
            return Optional.of(new Checkpoint(
                    (int) state[0],
                    (int) state[1],
                    state[2],
                    part(all, WEIGHTS),
                    part(all, BEST),
                    part(all, MEANS),
                    part(all, VARIANCES)));
        } catch (IOException | InvalidModelException e) {
            LOG.log(Level.WARNING, "The checkpoint cannot be read; the run starts anew", e);
            return Optional.empty();
        }
    }

    @Override
    public void save(Checkpoint checkpoint) {
        Map<String, Tensor> all = new HashMap<>();
        all.put(STATE, new Tensor(new long[] {3}, new float[] {
            checkpoint.step(), checkpoint.worse(), (float) checkpoint.best()
        }));
        checkpoint.weights().tensors().forEach((name, tensor) -> all.put(WEIGHTS + name, tensor));
        checkpoint.bestWeights().tensors().forEach((name, tensor) -> all.put(BEST + name, tensor));
        checkpoint.means().tensors().forEach((name, tensor) -> all.put(MEANS + name, tensor));
        checkpoint.variances().tensors().forEach((name, tensor) -> all.put(VARIANCES + name, tensor));
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            SafetensorsFile.write(new Weights(all), next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Weights part(Weights all, String prefix) {
        Map<String, Tensor> part = new HashMap<>();
        all.tensors().forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), tensor);
            }
        });
        return new Weights(part);
    }
}
