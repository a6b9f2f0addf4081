package dev.baize.web.search;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemQuery;
import dev.baize.web.wire.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/// Product search over the words of the catalogue.
@Path("/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "Finding items by words")
public class SearchResource {
    private static final int MAX_QUERY = 500;

    @Inject
    private Catalog catalog;

    @GET
    @RequiresScope(value = Scope.SEARCH_READ, browser = true)
    @Operation(
            operationId = "searchItems",
            summary = "Find items by words",
            description = "Items on sale whose title, brand or id holds all the words, in any of their languages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of hits; next_cursor is absent on the last",
            content =
                    @Content(
                            schema = @Schema(implementation = Hits.class),
                            examples = @ExampleObject(name = "tea", value = """
                                    {"query": "green tea", "items": [{"item_id": "TEA-0042",
                                      "title": "Jasmine green tea, 250 g", "brand": "Cloud Mountain", "category": "food/tea",
                                      "url": "https://shop.example/tea-0042", "image_url": "https://shop.example/tea-0042.jpg",
                                      "price": "48.00", "currency": "CNY"}], "next_cursor": "aXRlbXM6OjQy"}""")))
    public Hits searchItems(
            @Parameter(description = "Words, 1 to 500 characters", required = true, example = "green tea")
                    @QueryParam("q")
                    @DefaultValue("")
                    String words,
            @Parameter(description = "Category; what lies below it counts too", example = "food")
                    @QueryParam("category")
                    @Nullable
                    String category,
            @Parameter(description = "Highest price", example = "100.00") @QueryParam("price_max") @Nullable
                    BigDecimal priceMax,
            @Parameter(description = "Language of titles, zh or en; each item's own where absent", example = "en")
                    @QueryParam("locale")
                    @Nullable
                    String locale,
            @Parameter(description = "next_cursor of the page before; absent for the first", example = "aXRlbXM6OjQy")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(description = "1 to 100", example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        if (words.isBlank() || words.length() > MAX_QUERY) {
            throw DomainException.invalid("q", "q must have 1 to 500 characters");
        }
        var query = new ItemQuery(words, category, priceMax, true, cursor, Paging.limit(limit, 100));
        var page = catalog.searchItems(query);
        return new Hits(
                words, page.items().stream().map(item -> Hit.of(item, locale)).toList(), page.nextCursor());
    }

    @Schema(name = "SearchHits")
    public record Hits(
            String query, List<Hit> items, @Nullable String nextCursor) {}

    @Schema(name = "SearchHit")
    public record Hit(
            String itemId,
            String title,
            @Nullable String brand,
            @Nullable String category,
            @Nullable String url,
            @Nullable String imageUrl,
            @Nullable String price,
            @Nullable String currency) {
        static Hit of(Item item, @Nullable String locale) {
            String title = locale == null
                    ? item.title()
                    : item.text(Locale.forLanguageTag(locale)).title();
            BigDecimal price = item.price();
            return new Hit(
                    item.itemId(),
                    title,
                    item.brand(),
                    item.category(),
                    item.url(),
                    item.imageUrl(),
                    price == null ? null : price.toPlainString(),
                    item.currency());
        }
    }
}
