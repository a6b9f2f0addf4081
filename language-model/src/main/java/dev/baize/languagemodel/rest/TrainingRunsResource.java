package dev.baize.languagemodel.rest;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Caller;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import dev.baize.languagemodel.RunMetric;
import dev.baize.languagemodel.RunRequest;
import dev.baize.languagemodel.TrainingRuns;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Fine-tuning on the shop's own data.
@Path("/training-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models", description = "Fine-tuning, versions and which of them serve")
public class TrainingRunsResource {
    private static final String RUN = """
            {"run_id": "01M887Z8C2T1Q0V5D3YB7K9N4E", "task": "sentiment", "language": "zh", "method": "lora",
             "settings": {"epochs": "2"}, "state": "running", "queued_at": "2026-11-25T03:58:00Z",
             "queued_by": "key:7Q2M4K9XTB3W", "started_at": "2026-11-25T03:58:02Z", "leases": 1,
             "cancel_requested": false, "phase": "training", "step": 40, "steps": 304}""";

    @Inject
    private TrainingRuns runs;

    @Inject
    private Caller caller;

    @GET
    @RequiresScope(Scope.TRAINING_READ)
    @Operation(
            operationId = "listTrainingRuns",
            summary = "List training runs, newest first",
            description = "With the state and step of each.")
    @APIResponse(
            responseCode = "200",
            description = "The runs",
            content =
                    @Content(
                            schema = @Schema(implementation = RunList.class),
                            examples = @ExampleObject(name = "one run", value = "{\"runs\": [" + RUN + "]}")))
    public RunList listTrainingRuns(
            @Parameter(description = "1 to 500") @QueryParam("limit") @DefaultValue("50") int limit) {
        return new RunList(runs.list(limit).stream().map(TrainingRunDto::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope(Scope.TRAINING_WRITE)
    @Operation(
            operationId = "startTrainingRun",
            summary = "Queue a training run",
            description =
                    "A trainer takes it up, one run at a time. What it makes is a version, which serves after it was promoted.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewRun.class),
                            examples =
                                    @ExampleObject(
                                            name = "LoRA on Chinese reviews",
                                            value =
                                                    "{\"task\":\"sentiment\",\"language\":\"zh\",\"method\":\"lora\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Queued",
            content =
                    @Content(
                            schema = @Schema(implementation = TrainingRunDto.class),
                            examples = @ExampleObject(name = "a run", value = RUN)))
    public Response startTrainingRun(@Nullable NewRun body) {
        if (body == null) {
            throw DomainException.invalid("task", "task must be sentiment");
        }
        return Response.status(Response.Status.CREATED)
                .entity(TrainingRunDto.of(runs.start(body.toRequest(), caller.actor())))
                .build();
    }

    @GET
    @Path("/{run_id}")
    @RequiresScope(Scope.TRAINING_READ)
    @Operation(
            operationId = "getTrainingRun",
            summary = "How a training run stands",
            description = "State, phase, steps done and to do; why it failed, if it did.")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content =
                    @Content(
                            schema = @Schema(implementation = TrainingRunDto.class),
                            examples = @ExampleObject(name = "running", value = RUN)))
    public TrainingRunDto getTrainingRun(
            @Parameter(description = "The run", example = "01M887Z8C2T1Q0V5D3YB7K9N4E") @PathParam("run_id")
                    String runId) {
        return TrainingRunDto.of(runs.get(runId));
    }

    @GET
    @Path("/{run_id}/metrics")
    @RequiresScope(Scope.TRAINING_READ)
    @Operation(
            operationId = "listTrainingRunMetrics",
            summary = "A run's curves",
            description = "loss and gradient_norm (means since the point before), validation_accuracy")
    @APIResponse(
            responseCode = "200",
            description = "The points, oldest first",
            content =
                    @Content(
                            schema = @Schema(implementation = MetricList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one point",
                                            value =
                                                    "{\"metrics\": [{\"name\": \"loss\", \"step\": 20, \"value\": 0.31, \"recorded_at\": \"2026-11-25T03:58:31Z\"}]}")))
    public MetricList listTrainingRunMetrics(
            @Parameter(description = "The run", example = "01M887Z8C2T1Q0V5D3YB7K9N4E") @PathParam("run_id")
                    String runId) {
        return new MetricList(runs.listMetrics(runId));
    }

    @POST
    @Path("/{run_id}/cancel")
    @RequiresScope(Scope.TRAINING_WRITE)
    @Operation(
            operationId = "cancelTrainingRun",
            summary = "Cancel a training run",
            description = "At once while it waits; at its next step while it is running.")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content =
                    @Content(
                            schema = @Schema(implementation = TrainingRunDto.class),
                            examples = @ExampleObject(name = "asked to stop", value = RUN)))
    public TrainingRunDto cancelTrainingRun(
            @Parameter(description = "The run", example = "01M887Z8C2T1Q0V5D3YB7K9N4E") @PathParam("run_id")
                    String runId) {
        return TrainingRunDto.of(runs.cancel(runId, caller.actor()));
    }

    @Schema(name = "TrainingRuns")
    public record RunList(List<TrainingRunDto> runs) {}

    @Schema(name = "TrainingRunMetrics")
    public record MetricList(List<RunMetric> metrics) {}

    /// What is asked for; everything but the first three has a usual value by method.
    @Schema(name = "NewTrainingRun")
    public record NewRun(
            @Schema(
                    required = true,
                    enumeration = {"sentiment"})
            @Nullable
            String task,

            @Schema(
                    required = true,
                    enumeration = {"zh", "en"})
            @Nullable
            String language,

            @Schema(
                    required = true,
                    enumeration = {"head", "lora", "full"})
            @Nullable
            String method,

            @Schema(description = "1 to 100") @Nullable Integer epochs,

            @Schema(description = "1 to 1024 texts a step") @Nullable
            Integer batch,

            @Schema(description = "Peak step size, above 0 and at most 1") @Nullable
            Double learningRate,

            @Schema(description = "8 to 512 word pieces of a text") @Nullable
            Integer longest,

            @Schema(description = "Of everything that is drawn") @Nullable
            Long seed) {
        RunRequest toRequest() {
            return new RunRequest(
                    task == null ? "" : task,
                    language == null ? "" : language,
                    method == null ? "" : method,
                    epochs,
                    batch,
                    learningRate,
                    longest,
                    seed);
        }
    }
}
