package dev.baize.languagemodel.serving;

import java.util.List;

/// A model in memory that turns texts into vectors; it may be called by several threads.
public interface VectorModel extends AutoCloseable {

    /// What its vectors are marked with.
    String id();

    /// The number of components of a vector.
    int dimensions();

    /// @return a unit vector for each text, (texts, dimensions)
    float[][] encode(List<String> texts);

    /// Frees the model; no call may be under way.
    @Override
    void close();
}
