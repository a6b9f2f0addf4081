package dev.baize.languagemodel.training;

import java.util.Optional;

/// Where a run keeps its last [Checkpoint]; called on the training thread, at each evaluation.
public interface Checkpoints {
    /// Keeps nothing.
    Checkpoints NONE = new Checkpoints() {
        @Override
        public Optional<Checkpoint> find() {
            return Optional.empty();
        }

        @Override
        public void save(Checkpoint checkpoint) {
            // Nothing is kept.
        }
    };

    /// The last one that was saved, if any.
    Optional<Checkpoint> find();

    void save(Checkpoint checkpoint);
}
