package dev.baize.domain.importing;

/// An import was committed; readers that keep state in memory read anew.
public record ImportFinished(String importId, ImportFormat format) {}
