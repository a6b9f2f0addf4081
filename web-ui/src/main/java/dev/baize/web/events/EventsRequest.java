package dev.baize.web.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The form of a call that records events, as the API's description shows it. The call itself is read event by event
/// ([EventReader]), so that one event of the wrong form is rejected alone.
@Schema(name = "Events")
record EventsRequest(
        @Schema(description = "At most 500", maxItems = 500) List<EventBody> events) {
    @Schema(name = "Event")
    record EventBody(
            @Schema(description = "The sender's id; stored once, however often it is sent", maxLength = 128)
            String eventId,

            @Schema(
                    description = "GA4 e-commerce name, rate_item, share, recommendation_impression,"
                            + " recommendation_click, chat_message, or a Segment v2 name",
                    examples = "view_item")
            String eventName,

            @Schema(description = "The shop's own id; absent for visitors who are not signed in") @Nullable
            String customerId,

            @Schema(description = "One of customer and session is needed", maxLength = 64) @Nullable
            String sessionId,

            @Schema(description = "When it happened; the time of receipt where absent") @Nullable
            Instant timestamp,

            @Nullable List<LineBody> items,

            @Schema(description = "For items that state none; ISO 4217") @Nullable
            String currency,

            @Schema(description = "The order's id, for purchases and refunds") @Nullable
            String transactionId,

            @Nullable String searchTerm,

            @Schema(description = "1 to 5, with rate_item") @Nullable
            Integer rating,

            @Schema(description = "The recommendation that led here") @Nullable
            String decisionId) {}

    @Schema(name = "EventItem")
    record LineBody(
            String itemId,

            @Schema(description = "Unit price, number or decimal string", examples = "48.00") @Nullable
            String price,

            @Nullable String currency,

            @Schema(description = "1 where absent", minimum = "1") @Nullable
            Integer quantity) {}
}
