package dev.baize.web.items;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.catalog.ItemQuery;
import dev.baize.domain.interaction.RecordResult.Rejection;
import dev.baize.web.rest.MaxBody;
import dev.baize.web.wire.Fields;
import dev.baize.web.wire.JsonBody;
import dev.baize.web.wire.Paging;
import dev.baize.web.wire.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// The shop's items.
@Path("/items")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What the shop sells")
public class ItemsResource {
    static final String NDJSON = "application/x-ndjson";
    private static final int MAX_ITEMS = 5_000;
    private static final long MAX_BYTES = 32L << 20;
    private static final String ITEM = """
            {"item_id": "TEA-0042", "language": "en", "title": "Jasmine green tea, 250 g",
             "description": "First-flush leaves, scented seven nights with jasmine.",
             "translations": {"zh": {"title": "茉莉绿茶 250 克", "description": "明前茶，七窨茉莉。"}},
             "brand": "Cloud Mountain", "category": "food/tea", "price": "48.00", "currency": "CNY",
             "url": "https://shop.example/tea-0042", "image_url": "https://shop.example/tea-0042.jpg",
             "attributes": {"origin": "Fujian"}, "available": true}""";

    @Inject
    private Catalog catalog;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @MaxBody(MAX_BYTES)
    @RequiresScope(Scope.ITEMS_WRITE)
    @Operation(
            operationId = "putItems",
            summary = "Create or replace many items",
            description =
                    "A JSON array or NDJSON (application/x-ndjson, one item a line), at most 5,000 items. Rows that"
                            + " break a rule are rejected with their index; the others are stored in one transaction.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ItemBody.class),
                        examples = @ExampleObject(name = "one item", value = "[" + ITEM + "]")),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "two lines",
                                        value =
                                                "{\"item_id\":\"A\",\"title\":\"Cup\"}\n{\"item_id\":\"B\",\"title\":\"Pot\"}\n"))
            })
    @APIResponse(
            responseCode = "200",
            description = "Stored, apart from the rejected rows",
            content =
                    @Content(
                            schema = @Schema(implementation = Stored.class),
                            examples =
                                    @ExampleObject(
                                            name = "one rejected",
                                            value =
                                                    "{\"accepted\":1,\"rejected\":[{\"index\":1,\"reason\":\"title is required\"}]}")))
    public Stored putItems(InputStream body) {
        return put(JsonBody.array(body));
    }

    @POST
    @Consumes({NDJSON, "application/ndjson"})
    @MaxBody(MAX_BYTES)
    @RequiresScope(Scope.ITEMS_WRITE)
    @Operation(hidden = true)
    public Stored putItemLines(InputStream body) {
        return put(JsonBody.lines(body, MAX_ITEMS));
    }

    private Stored put(List<JsonValue> rows) {
        if (rows.size() > MAX_ITEMS) {
            throw new DomainException(
                    DomainException.Kind.TOO_LARGE, "body", "at most 5,000 items a call; send several calls");
        }
        Rows<ItemDraft> drafts = Rows.read(rows, row -> ItemBody.read(Fields.of(row), null));
        if (!drafts.usable().isEmpty()) {
            catalog.putItems(drafts.usable());
        }
        return new Stored(drafts.usable().size(), drafts.rejected());
    }

    @GET
    @RequiresScope(value = Scope.ITEMS_READ, browser = true)
    @Operation(
            operationId = "listItems",
            summary = "List items, page by page",
            description =
                    "In the order in which they became known, withdrawn items too unless available_only is set. An"
                            + " item that changes keeps its place, so no page misses or repeats one.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next_cursor is absent on the last",
            content =
                    @Content(
                            schema = @Schema(implementation = ItemPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "a page",
                                            value = "{\"items\":[" + ITEM + "],\"next_cursor\":\"aXRlbXM6OjQy\"}")))
    public ItemPage listItems(
            @Parameter(description = "Words that title, brand or id must hold", example = "tea")
                    @QueryParam("q")
                    @Nullable
                    String text,
            @Parameter(description = "Category; what lies below it counts too", example = "food")
                    @QueryParam("category")
                    @Nullable
                    String category,
            @Parameter(description = "Highest price", example = "100.00") @QueryParam("price_max") @Nullable
                    BigDecimal priceMax,
            @Parameter(description = "true leaves out withdrawn items", example = "true")
                    @QueryParam("available_only")
                    @DefaultValue("false")
                    boolean availableOnly,
            @Parameter(description = "next_cursor of the page before; absent for the first", example = "aXRlbXM6OjQy")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(description = "1 to 200", example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        var query = new ItemQuery(text, category, priceMax, availableOnly, cursor, Paging.limit(limit, 200));
        var page = catalog.searchItems(query);
        return new ItemPage(page.items().stream().map(ItemBody::of).toList(), page.nextCursor());
    }

    @GET
    @Path("/{item_id}")
    @RequiresScope(value = Scope.ITEMS_READ, browser = true)
    @Operation(
            operationId = "getItem",
            summary = "Read one item",
            description = "As the shop last described it, also when it was withdrawn.")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content =
                    @Content(
                            schema = @Schema(implementation = ItemBody.class),
                            examples = @ExampleObject(name = "tea", value = ITEM)))
    public ItemBody getItem(
            @Parameter(description = "The shop's id", example = "TEA-0042") @PathParam("item_id") String itemId) {
        return ItemBody.of(catalog.getItem(itemId));
    }

    @PUT
    @Path("/{item_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope(Scope.ITEMS_WRITE)
    @Operation(
            operationId = "putItem",
            summary = "Create or replace one item",
            description = "The item becomes what the body says: what the body leaves out is gone.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ItemBody.class),
                            examples = @ExampleObject(name = "tea", value = ITEM)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced; 201 when it was new",
            content =
                    @Content(
                            schema = @Schema(implementation = ItemBody.class),
                            examples = @ExampleObject(name = "tea", value = ITEM)))
    public Response putItem(
            @Parameter(description = "The shop's id", example = "TEA-0042") @PathParam("item_id") String itemId,
            InputStream body) {
        ItemDraft draft = ItemBody.read(JsonBody.object(body), itemId);
        boolean known = !catalog.findIds(List.of(itemId)).isEmpty();
        catalog.putItems(List.of(draft));
        return Response.status(known ? Response.Status.OK : Response.Status.CREATED)
                .entity(ItemBody.of(catalog.getItem(itemId)))
                .build();
    }

    @DELETE
    @Path("/{item_id}")
    @RequiresScope(Scope.ITEMS_WRITE)
    @Operation(
            operationId = "withdrawItem",
            summary = "Withdraw an item",
            description = "History keeps it; nothing shows or recommends it any more.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdrawItem(
            @Parameter(description = "The shop's id", example = "TEA-0042") @PathParam("item_id") String itemId) {
        catalog.withdrawItem(itemId);
    }

    /// @param accepted rows stored
    @Schema(name = "ItemsStored")
    public record Stored(int accepted, List<Rejection> rejected) {}

    @Schema(name = "ItemPage")
    public record ItemPage(List<ItemBody> items, @Nullable String nextCursor) {}
}
