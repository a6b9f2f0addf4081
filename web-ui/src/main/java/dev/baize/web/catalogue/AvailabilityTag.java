package dev.baize.web.catalogue;

import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;

import static dev.baize.web.portal.Texts.text;

/// Whether an item is offered, as a coloured word.
final class AvailabilityTag {
    private AvailabilityTag() {}

    static Tag of(boolean available) {
        return available
                ? new Tag(text("catalogue.offered"), Tone.GOOD)
                : new Tag(text("catalogue.withdrawn"), Tone.WARNING);
    }
}
