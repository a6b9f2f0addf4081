package dev.baize.domain.support;

/// Articles were created or replaced. Fired after the change is committed; readers read all anew.
public record ArticlesChanged() {}
