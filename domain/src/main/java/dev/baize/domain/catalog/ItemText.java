package dev.baize.domain.catalog;

import org.jspecify.annotations.Nullable;

/// An item's words in one language.
///
/// @param title at most 500 characters
/// @param description at most 10,000 characters, or null
public record ItemText(String title, @Nullable String description) {}
