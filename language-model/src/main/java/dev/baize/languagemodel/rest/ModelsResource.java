package dev.baize.languagemodel.rest;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Caller;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import dev.baize.languagemodel.ModelVersion;
import dev.baize.languagemodel.ModelVersions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.List;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Versions of our own models.
@Path("/models")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models", description = "Fine-tuning, versions and which of them serve")
public class ModelsResource {
    private static final String VERSION = """
            {"version_id": "01M887ZX5J3756WN0TGSDVBZJC", "run_id": "01M887Z8C2T1Q0V5D3YB7K9N4E",
             "task": "sentiment", "language": "zh", "method": "head", "base": "bge-small-zh-v1.5", "texts": 4850,
             "test_texts": 539, "accuracy": 0.981, "macro_f1": 0.964, "baseline_accuracy": 0.978,
             "created_at": "2026-11-25T04:00:00Z", "in_service": true}""";

    @Inject
    private ModelVersions versions;

    @Inject
    private Caller caller;

    @GET
    @RequiresScope(Scope.TRAINING_READ)
    @Operation(
            operationId = "listModels",
            summary = "List model versions, newest first",
            description =
                    "With their accuracy on texts held back, and that of TF-IDF with logistic regression on the same.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content =
                    @Content(
                            schema = @Schema(implementation = ModelList.class),
                            examples = @ExampleObject(name = "one version", value = "{\"models\": [" + VERSION + "]}")))
    public ModelList listModels() {
        return new ModelList(versions.list());
    }

    @POST
    @Path("/{version_id}/promote")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope(Scope.TRAINING_WRITE)
    @Operation(
            operationId = "promoteModel",
            summary = "Put a version in service",
            description =
                    "No call is dropped, and every server follows within 2 s. A version that does worse than TF-IDF or than"
                            + " the one in service is refused with 409, unless override says why it shall serve.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Promotion.class),
                            examples = {
                                @ExampleObject(name = "past the gate", value = "{}"),
                                @ExampleObject(
                                        name = "against the gate",
                                        value = "{\"override\":\"the baseline was measured on last year's reviews\"}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The version, in service",
            content =
                    @Content(
                            schema = @Schema(implementation = ModelVersion.class),
                            examples = @ExampleObject(name = "promoted", value = VERSION)))
    @APIResponse(responseCode = "409", description = "The version does not pass the gate, or its files are damaged")
    public ModelVersion promoteModel(
            @Parameter(description = "The version to serve", example = "01M887ZX5J3756WN0TGSDVBZJC")
                    @PathParam("version_id")
                    String versionId,
            @Nullable Promotion body) {
        return versions.promote(versionId, body == null ? null : body.override(), caller.actor());
    }

    @POST
    @Path("/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope(Scope.TRAINING_WRITE)
    @Operation(
            operationId = "rollBackModel",
            summary = "Put the version before the present one back in service",
            description = "For one task and language; every server follows within 2 s.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Rollback.class),
                            examples =
                                    @ExampleObject(
                                            name = "Chinese sentiment",
                                            value = "{\"task\":\"sentiment\",\"language\":\"zh\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The version that serves again",
            content =
                    @Content(
                            schema = @Schema(implementation = ModelVersion.class),
                            examples = @ExampleObject(name = "rolled back", value = VERSION)))
    @APIResponse(responseCode = "409", description = "There was none before")
    public ModelVersion rollBackModel(@Nullable Rollback body) {
        if (body == null || body.task() == null || body.language() == null) {
            throw DomainException.invalid("task", "task and language are needed, such as sentiment and zh");
        }
        return versions.rollBack(body.task(), body.language(), caller.actor());
    }

    @Schema(name = "ModelVersions")
    public record ModelList(List<ModelVersion> models) {}

    /// @param override why the version shall serve although it does not pass the gate
    @Schema(name = "Promotion")
    public record Promotion(@Nullable String override) {}

    @Schema(name = "Rollback")
    public record Rollback(@Nullable String task, @Nullable String language) {}
}
