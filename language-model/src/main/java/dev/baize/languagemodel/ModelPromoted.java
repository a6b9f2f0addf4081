package dev.baize.languagemodel;

/// Another version of a task is in service.
public record ModelPromoted(String task, String language, String versionId) {}
