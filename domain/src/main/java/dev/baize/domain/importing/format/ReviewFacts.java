package dev.baize.domain.importing.format;

import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;

import java.time.Instant;
import java.util.List;

/// What formats with reviews have in common.
final class ReviewFacts {
    static final int MAX_CUSTOMER_ID = 200;
    static final int MAX_REVIEW_ID = 128;
    static final int MAX_TITLE = 500;
    static final int MAX_TEXT = 16_000;

    private ReviewFacts() {}

    static Fact rated(String eventId, String customer, String item, int rating, Instant at) {
        return new Fact.OfEvent(new EventDraft(
                eventId,
                InteractionType.RATE,
                customer,
                null,
                at,
                List.of(new EventDraft.Line(item, null, null, 1, rating)),
                null,
                null,
                null,
                "import"));
    }
}
