package dev.baize.profiling.rest;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.ErasureReceipt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Receipts of erasures.
@Path("/erasures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class ErasuresResource {
    static final String RECEIPT = """
            {"receipt_id": "01KAVV6Q3N8Y5D2M7R4T9WXZ0B", "erased_at": "2026-11-24T12:45:10.220Z",
             "erased_rows": {"consent_change": 3, "customer": 1, "decision": 12, "interaction": 65, "review": 0,
               "shop_order": 4},
             "signature": "5f0c9e5b1f0c9e5b1f0c9e5b1f0c9e5b1f0c9e5b1f0c9e5b1f0c9e5b1f0c9e5b"}""";

    @Inject
    private Customers customers;

    @GET
    @Path("/{receipt_id}")
    @RequiresScope(Scope.CUSTOMERS_READ)
    @Operation(
            operationId = "getErasure",
            summary = "Read the receipt of an erasure",
            description = "As it was handed out by DELETE /customers/{customer_id}.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content =
                    @Content(
                            schema = @Schema(implementation = ReceiptBody.class),
                            examples = @ExampleObject(name = "a receipt", value = RECEIPT)))
    public ReceiptBody getErasure(
            @Parameter(description = "The receipt's id, 26 characters", example = "01KAVV6Q3N8Y5D2M7R4T9WXZ0B")
                    @PathParam("receipt_id")
                    String receiptId) {
        return customers
                .findReceipt(receiptId)
                .map(ReceiptBody::of)
                .orElseThrow(() -> DomainException.notFound("There is no receipt with this id."));
    }

    @POST
    @Path("/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope(Scope.CUSTOMERS_READ)
    @Operation(
            operationId = "verifyErasure",
            summary = "Check a receipt of an erasure",
            description =
                    "Says whether this installation signed the receipt and nobody changed it since. Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceiptBody.class),
                            examples = @ExampleObject(name = "a receipt", value = RECEIPT)))
    @APIResponse(
            responseCode = "200",
            description = "Whether it is genuine",
            content =
                    @Content(
                            schema = @Schema(implementation = Verification.class),
                            examples = @ExampleObject(name = "genuine", value = "{\"genuine\": true}")))
    public Verification verifyErasure(@Nullable Claim body) {
        Claim claim = body == null ? new Claim(null, null, null, null) : body;
        return new Verification(customers.isGenuine(claim.receipt()));
    }

    /// @param genuine whether this installation signed it as it is
    @Schema(name = "ErasureVerification")
    public record Verification(boolean genuine) {}

    /// A receipt as somebody presents it.
    public record Claim(
            @Nullable String receiptId,
            @Nullable Instant erasedAt,
            @Nullable Map<String, Long> erasedRows,
            @Nullable String signature) {
        ErasureReceipt receipt() {
            return new ErasureReceipt(
                    required("receipt_id", receiptId),
                    required("erased_at", erasedAt),
                    required("erased_rows", erasedRows),
                    required("signature", signature));
        }

        private static <T> T required(String field, @Nullable T value) {
            if (value == null) {
                throw DomainException.invalid(field, field + " is required");
            }
            return value;
        }
    }
}
