package dev.baize.web.events;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Caller;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionLog;
import dev.baize.domain.interaction.RecordResult;
import dev.baize.domain.interaction.RecordResult.Rejection;
import dev.baize.web.rest.MaxBody;
import dev.baize.web.wire.Fields;
import dev.baize.web.wire.JsonBody;
import dev.baize.web.wire.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// What customers did.
@Path("/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What customers did")
public class EventsResource {
    private static final long MAX_BYTES = 4L << 20;

    @Inject
    private InteractionLog log;

    @Inject
    private Caller caller;

    @Inject
    private EventCounters counters;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @MaxBody(MAX_BYTES)
    @RequiresScope(value = Scope.EVENTS_WRITE, browser = true)
    @Operation(
            operationId = "recordEvents",
            summary = "Record what customers did",
            description =
                    "At most 500 events. The answer comes after the commit: accepted events survive any crash, and"
                            + " sending the same event_id again stores nothing twice. Events that break a rule are rejected with"
                            + " their index; the others are stored. A browser key names a customer only by a customer token,"
                            + " and records no refunds.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventsRequest.class),
                            examples = {
                                @ExampleObject(name = "a view", value = """
                                        {"events": [{"event_id": "e-1", "event_name": "view_item", "customer_id": "c-77",
                                          "session_id": "s-1", "timestamp": "2026-11-24T08:30:00Z",
                                          "items": [{"item_id": "TEA-0042"}]}]}"""),
                                @ExampleObject(name = "a purchase", value = """
                                        {"events": [{"event_id": "e-2", "event_name": "purchase", "customer_id": "c-77",
                                          "timestamp": "2026-11-24T08:45:00Z", "transaction_id": "o-1001", "currency": "CNY",
                                          "items": [{"item_id": "TEA-0042", "price": "48.00", "quantity": 2}]}]}""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Committed, apart from duplicates and rejected events",
            content =
                    @Content(
                            schema = @Schema(implementation = Recorded.class),
                            examples =
                                    @ExampleObject(
                                            name = "all three",
                                            value =
                                                    "{\"accepted\":1,\"duplicates\":1,\"rejected\":[{\"index\":2,\"reason\":\"event_id is required\"}]}")))
    public Recorded recordEvents(InputStream body) {
        List<JsonValue> events = events(JsonBody.object(body));
        var reader = new EventReader(caller, Instant.now());
        Rows<EventDraft> drafts = Rows.read(events, event -> reader.read(Fields.of(event)));
        RecordResult result =
                drafts.usable().isEmpty() ? new RecordResult(0, List.of(), List.of()) : log.record(drafts.usable());
        var recorded = new Recorded(result.accepted(), result.duplicates(), drafts.rejectedWith(result.rejected()));
        counters.count(recorded);
        return recorded;
    }

    private static List<JsonValue> events(Fields body) {
        if (!(body.object().get("events") instanceof JsonArray events)) {
            throw body.refused("events", "is required and must be an array");
        }
        if (events.size() > InteractionLog.MAX_EVENTS) {
            throw new DomainException(
                    DomainException.Kind.TOO_LARGE,
                    "events",
                    "events must have at most " + InteractionLog.MAX_EVENTS + " entries; send several calls");
        }
        return events;
    }

    /// @param accepted stored now
    /// @param duplicates known before, not stored again
    @Schema(name = "EventsRecorded")
    public record Recorded(int accepted, int duplicates, List<Rejection> rejected) {}
}
