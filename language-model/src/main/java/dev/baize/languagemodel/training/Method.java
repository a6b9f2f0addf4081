package dev.baize.languagemodel.training;

/// Which numbers of the model a run changes.
public enum Method {
    /// A linear layer on top of the frozen model's vectors.
    HEAD,
    /// The head, and low-rank corrections of some linear layers.
    LORA,
    /// Everything.
    FULL
}
