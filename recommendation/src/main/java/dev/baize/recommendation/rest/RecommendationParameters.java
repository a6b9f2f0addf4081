package dev.baize.recommendation.rest;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.QueryParam;

/// The query of `GET /recommendations`.
public class RecommendationParameters {
    @Parameter(description = "home, category, item, cart, email or search", required = true, example = "home")
    @QueryParam("placement")
    @Nullable
    String placement;

    @Parameter(
            description = "The shop's id of the customer; a browser key names them by the customer token instead",
            example = "demo-0001")
    @QueryParam("customer_id")
    @Nullable
    String customerId;

    @Parameter(description = "The visit, as in the events", example = "5b1f0c9e")
    @QueryParam("session_id")
    @Nullable
    String sessionId;

    @Parameter(description = "The item on the page, or the first in the cart", example = "TEA-0042")
    @QueryParam("item_id")
    @Nullable
    String itemId;

    @Parameter(description = "Path of the page's category; for an item page its own is taken", example = "food/tea")
    @QueryParam("category")
    @Nullable
    String category;

    @Parameter(description = "1 to 100, 10 by default", example = "10")
    @QueryParam("limit")
    @Nullable
    String limit;

    @Parameter(description = "Ids of items not to show, comma-separated, at most 1,000", example = "TEA-0042,POT-7")
    @QueryParam("exclude")
    @Nullable
    String exclude;

    @Parameter(
            description = "Language of titles and reasons, zh or en; by default that of Accept-Language",
            example = "en")
    @QueryParam("locale")
    @Nullable
    String locale;
}
