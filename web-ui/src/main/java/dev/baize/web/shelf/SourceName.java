package dev.baize.web.shelf;

import static dev.baize.web.portal.Texts.text;

/// A recommendation source in the reader's words.
final class SourceName {
    private SourceName() {}

    /// A source that has no words yet keeps its name on the wire.
    static String of(String source) {
        String key = "shelf.source." + source;
        String words = text(key);
        return words.contains(key) ? source.replace('_', ' ') : words;
    }
}
