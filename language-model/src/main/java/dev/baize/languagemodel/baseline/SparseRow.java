package dev.baize.languagemodel.baseline;

/// The components of a vector that are not 0.
///
/// @param places ascending
/// @param values as many
public record SparseRow(int[] places, float[] values) {}
