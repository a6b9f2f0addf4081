package dev.baize.web.portal;

import com.vaadin.flow.component.html.Span;

import java.util.Locale;

/// A word in a coloured pill.
public final class Tag extends Span {
    /// What the colour says; the word says it too.
    public enum Tone {
        NEUTRAL,
        ACCENT,
        GOOD,
        WARNING,
        BAD
    }

    public Tag(String word, Tone tone) {
        super(word);
        addClassNames("tag", "tag-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
