package dev.baize.domain.importing.format;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.customer.CustomerDraft;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.review.ReviewDraft;
import dev.baize.domain.support.Dialogue;

/// What a row of a file brings to the shop.
public sealed interface Fact {
    /// @param onlyNew leave an item alone that the catalogue describes already: the file knows less of it
    record OfItem(ItemDraft draft, boolean onlyNew) implements Fact {}

    record OfCustomer(CustomerDraft draft) implements Fact {}

    record OfEvent(EventDraft draft) implements Fact {}

    record OfReview(ReviewDraft draft) implements Fact {}

    record OfDialogue(Dialogue dialogue) implements Fact {}
}
