package dev.baize.recommendation.rest;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Caller;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import dev.baize.domain.customer.Customers;
import dev.baize.recommendation.Placement;
import dev.baize.recommendation.RecommendationRequest;
import dev.baize.recommendation.Recommendations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/// What to show on a page of the shop.
@Path("/recommendations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendation", description = "What to show on a page")
public class RecommendationsResource {
    private static final int DEFAULT_LIMIT = 10;

    @Inject
    private Recommendations recommendations;

    @Inject
    private Customers customers;

    @Inject
    private Caller caller;

    @Context
    private HttpHeaders headers;

    @GET
    @RequiresScope(value = Scope.RECOMMENDATIONS_READ, browser = true)
    @Operation(
            operationId = "getRecommendations",
            summary = "Decide which items to show on a page",
            description =
                    "One decision, logged under decision_id; send that id with the impressions, clicks and purchases that follow."
                            + " A customer or visit that nobody knows yet is answered from what is in demand.")
    @APIResponse(
            responseCode = "200",
            description = "The decision; items may be fewer than asked for when the shop has no more to show",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionDto.class),
                            examples = @ExampleObject(name = "home", value = """
                                    {"decision_id": "01KAVV6Q3N8Y5D2M7R4T9WXZ0B", "placement": "home",
                                     "items": [{"item_id": "TEA-0042", "title": "Jasmine green tea, 250 g",
                                       "url": "https://shop.example/tea-0042",
                                       "image_url": "https://shop.example/tea-0042.jpg", "price": "48.00",
                                       "currency": "CNY", "position": 1, "score": 0.83, "propensity": 1.0,
                                       "sources": ["similar", "trending"],
                                       "reason": {"code": "similar", "text": "Like Oolong tea, 100 g, which you looked at"}}],
                                     "model_version": "closed-forms-1@2026-11-24T08:30:00Z", "experiments": []}""")))
    public DecisionDto getRecommendations(@BeanParam RecommendationParameters parameters) {
        @Nullable String customer = caller.customer(parameters.customerId);
        Locale locale = localeOf(parameters.locale);
        var request = new RecommendationRequest(
                placementOf(parameters.placement),
                customer == null ? null : customers.findIdByShopId(customer).orElse(null),
                parameters.sessionId,
                parameters.itemId,
                parameters.category,
                limitOf(parameters.limit),
                excluded(parameters.exclude),
                locale);
        return DecisionDto.of(recommendations.recommend(request), locale);
    }

    private static Placement placementOf(@Nullable String key) {
        if (key == null) {
            throw DomainException.invalid("placement", "placement is required: one of " + Placement.keys());
        }
        return Placement.parse(key)
                .orElseThrow(
                        () -> DomainException.notFound("There is no such placement; there are " + Placement.keys()));
    }

    private static int limitOf(@Nullable String limit) {
        try {
            return limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw DomainException.invalid("limit", "limit must be a whole number from 1 to 100");
        }
    }

    private static Set<String> excluded(@Nullable String exclude) {
        return exclude == null
                ? Set.of()
                : Arrays.stream(exclude.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet());
    }

    private Locale localeOf(@Nullable String asked) {
        if (asked != null) {
            return Locale.forLanguageTag(asked);
        }
        return headers.getAcceptableLanguages().stream()
                .filter(locale -> !"*".equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.CHINESE);
    }
}
