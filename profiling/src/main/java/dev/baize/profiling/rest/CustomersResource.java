package dev.baize.profiling.rest;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Caller;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.storage.Transactions;
import dev.baize.profiling.Profile;
import dev.baize.profiling.Profiles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Customers and their rights.
///
/// There is no listing: the shop knows its customers by its own ids, of which nothing is stored here, and a list of
/// pseudonyms would serve nobody.
@Path("/customers/{customer_id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "Who a customer is, and what belongs to them: consent, access, erasure")
public class CustomersResource {
    private static final int MAX_ID = 200;
    private static final String ID = "The shop's own id";
    private static final String CONSENT = """
            {"purposes": [
               {"purpose": "personalisation", "answer": "granted", "allowed": true},
               {"purpose": "training", "answer": "revoked", "allowed": false},
               {"purpose": "analytics", "answer": "unknown", "allowed": true},
               {"purpose": "advertising", "answer": "unknown", "allowed": false}],
             "history": [
               {"purpose": "personalisation", "answer": "granted", "at": "2026-11-01T08:30:00Z", "source": "api"},
               {"purpose": "training", "answer": "granted", "at": "2026-11-01T08:30:00Z", "source": "api"},
               {"purpose": "training", "answer": "revoked", "at": "2026-11-20T10:00:00Z", "source": "portal:mei"}]}""";
    private static final String PROFILE = """
            {"pseudonym": "7Z3M0Q8R5T2V9XW4B6C1D0F7GH", "simulated": false, "country": "China",
             "language": {"language": "zh", "basis": "stated", "n": 0},
             "first_seen": "2026-01-04T02:11:09Z", "last_seen": "2026-11-24T12:40:31Z",
             "activity": [
               {"event_name": "view_item", "n": 61, "first_at": "2026-01-04T02:11:09Z", "last_at": "2026-11-24T12:40:31Z"},
               {"event_name": "purchase", "n": 4, "first_at": "2026-02-01T12:00:00Z", "last_at": "2026-11-20T13:05:00Z"}],
             "purchases": {"n": 4, "frequency": 3, "cancelled": 1, "refunds_only": 0,
               "first_order_at": "2026-02-01T12:00:00Z", "last_order_at": "2026-11-20T13:05:00Z", "recency_days": 3,
               "monetary": "412.00", "taken_off": "48.00", "currency": "CNY", "elsewhere": {}, "pieces": 7,
               "unpriced_pieces": 0},
             "recently_viewed": [{"item_id": "TEA-0042", "title": "Jasmine green tea, 250 g", "available": true,
               "at": "2026-11-24T12:40:31Z"}],
             "recently_bought": [{"item_id": "TEA-0042", "title": "Jasmine green tea, 250 g", "available": true,
               "at": "2026-11-20T13:05:00Z"}],
             "personalisation_allowed": true,
             "conclusions": {
               "habits": {"hours": [0,0,0,0,0,0,0,1,2,0,3,1,8,2,0,0,0,1,3,9,17,14,4,0],
                 "weekdays": [6,5,4,7,9,20,14], "time_zone": "Asia/Shanghai", "n": 65,
                 "from": "2026-01-04T02:11:09Z", "to": "2026-11-24T12:40:31Z"},
               "price_band": {"low": "29.90", "typical": "48.00", "high": "96.00", "currency": "CNY",
                 "basis": "purchases", "n": 5},
               "cadence": {"median_days": 146.0, "n": 2},
               "categories": {"top": [{"key": "food/tea", "share": 0.61, "n": 38}], "n": 65},
               "brands": {"top": [{"key": "Cloud Mountain", "share": 0.4, "n": 25}], "n": 60}},
             "consent":\s""" + CONSENT + """
            , "computed_at": "2026-11-24T12:41:02.417Z"}""";

    @Inject
    private Customers customers;

    @Inject
    private Profiles profiles;

    @Inject
    private Caller caller;

    @Inject
    private AuditLog audit;

    @Inject
    private Transactions transactions;

    @GET
    @Path("/profile")
    @RequiresScope(value = Scope.CUSTOMERS_READ, browser = true)
    @Operation(
            operationId = "getProfile",
            summary = "Read a customer's profile",
            description =
                    "Computed when it is read: an event shows in it within a second. Where the customer does not allow"
                            + " personalisation it holds facts only, and no conclusions. A browser key reads the profile of the"
                            + " customer its token names, and no other.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content =
                    @Content(
                            schema = @Schema(implementation = ProfileBody.class),
                            examples = @ExampleObject(name = "a customer", value = PROFILE)))
    public ProfileBody getProfile(
            @Parameter(description = ID, example = "c-77") @PathParam("customer_id") String customerId,
            @Parameter(description = "Language of titles, zh or en; each item's own where absent", example = "en")
                    @QueryParam("locale")
                    @Nullable
                    String locale) {
        return ProfileBody.of(
                profiles.getProfile(id(customerId)), locale == null ? Locale.ROOT : Locale.forLanguageTag(locale));
    }

    @GET
    @Path("/consent")
    @RequiresScope(value = Scope.CUSTOMERS_READ, browser = true)
    @Operation(
            operationId = "getConsent",
            summary = "Read what a customer allows",
            description = "The answer per purpose with what follows from it, and every answer ever given."
                    + " A browser key reads those of the customer its token names, and no other.")
    @APIResponse(
            responseCode = "200",
            description = "The answers",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentBody.class),
                            examples = @ExampleObject(name = "training revoked", value = CONSENT)))
    public ConsentBody getConsent(
            @Parameter(description = ID, example = "c-77") @PathParam("customer_id") String customerId) {
        return consent(id(customerId));
    }

    @PUT
    @Path("/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope(value = Scope.CUSTOMERS_WRITE, browser = true)
    @Operation(
            operationId = "putConsent",
            summary = "Record what a customer allows",
            description =
                    "granted or denied for each purpose asked about; purposes left out stay as they are. Takes effect"
                            + " with the next call. An answer that holds already is not recorded again, so repeating is safe. A"
                            + " browser key speaks for the customer its token names, and no other.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConsentRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "two answers",
                                            value = "{\"personalisation\": \"granted\", \"training\": \"denied\"}")))
    @APIResponse(
            responseCode = "200",
            description = "All answers as they hold now",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentBody.class),
                            examples = @ExampleObject(name = "training revoked", value = CONSENT)))
    public ConsentBody putConsent(
            @Parameter(description = ID, example = "c-77") @PathParam("customer_id") String customerId,
            InputStream body) {
        Map<Purpose, Consent> answers = ConsentAnswers.read(body);
        long id = id(customerId);
        transactions.required(() -> {
            customers.putConsent(id, answers, caller.isBrowser() ? "browser" : "api");
            audit.append(caller.actor(), "customer.consent_recorded", "customer:" + id, detail(answers));
            return id;
        });
        return consent(id);
    }

    @GET
    @Path("/export")
    @RequiresScope(Scope.CUSTOMERS_READ)
    @Operation(
            operationId = "exportCustomer",
            summary = "Download everything held of a customer",
            description =
                    "Subject access (GDPR Art. 15 and 20, PIPL Art. 45): the rows of every table that holds any,"
                            + " streamed. complete is the last member; an answer without it broke off and must be asked for again.")
    @APIResponse(
            responseCode = "200",
            description = "The rows by table, as a file to save",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExportBody.class),
                            examples = @ExampleObject(name = "one event", value = """
                                    {"exported_at": "2026-11-24T12:41:02.417Z",
                                     "tables": {
                                       "customer": [{"pseudonym": "7Z3M0Q8R5T2V9XW4B6C1D0F7GH", "locale": "zh",
                                         "country": null, "first_seen": "2026-01-04T02:11:09Z",
                                         "last_seen": "2026-11-24T12:40:31Z"}],
                                       "consent_change": [{"purpose": "TRAINING", "consent": "DENIED",
                                         "changed_at": "2026-11-01T08:30:00Z", "source": "api"}],
                                       "interaction": [{"event_id": "e-1", "type": "VIEW", "session_id": "s-1",
                                         "item_id": "TEA-0042", "occurred_at": "2026-11-24T12:40:31Z",
                                         "received_at": "2026-11-24T12:40:31.120Z", "quantity": 1, "price": null,
                                         "currency": null, "rating": null, "search_term": null,
                                         "transaction_id": null, "decision_id": null, "source": "server"}]},
                                     "complete": true}""")))
    public Response exportCustomer(
            @Parameter(description = ID, example = "c-77") @PathParam("customer_id") String customerId) {
        long id = id(customerId);
        // Before the first row leaves.
        audit.append(caller.actor(), "customer.exported", "customer:" + id, Map.of());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return Response.ok(new CustomerExport(customers, id, now))
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer-export.json\"")
                .build();
    }

    @DELETE
    @RequiresScope(Scope.CUSTOMERS_WRITE)
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a customer",
            description =
                    "Every table loses the person in one transaction; amounts and counts that name nobody stay. The"
                            + " receipt is the proof: keep it. A second call finds nobody and answers 404; when an answer was lost,"
                            + " that 404 says it was done. A customer who comes back is a new one.")
    @APIResponse(
            responseCode = "200",
            description = "Erased; the signed receipt",
            content =
                    @Content(
                            schema = @Schema(implementation = ReceiptBody.class),
                            examples = @ExampleObject(name = "a receipt", value = ErasuresResource.RECEIPT)))
    public ReceiptBody eraseCustomer(
            @Parameter(description = ID, example = "c-77") @PathParam("customer_id") String customerId) {
        return ReceiptBody.of(customers.eraseCustomer(id(customerId), caller.actor()));
    }

    private static Map<String, String> detail(Map<Purpose, Consent> answers) {
        var detail = new TreeMap<String, String>();
        answers.forEach((purpose, answer) -> detail.put(purpose.name(), answer.name()));
        return detail;
    }

    private ConsentBody consent(long id) {
        Profile profile = profiles.getProfile(id);
        return ConsentBody.of(profile.consents(), profile.consentHistory());
    }

    /// @throws DomainException of kind NOT_FOUND, or FORBIDDEN where a browser key asks for somebody else
    private long id(String customerId) {
        if (customerId.length() > MAX_ID) {
            throw DomainException.invalid("customer_id", "customer_id must have at most 200 characters");
        }
        caller.customer(customerId);
        return customers
                .findIdByShopId(customerId)
                .orElseThrow(
                        () -> DomainException.notFound(
                                "No customer has this id, or they were erased. A customer becomes known with their first event."));
    }
}
