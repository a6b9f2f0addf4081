package dev.baize.web.imports;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Caller;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.Imports;
import dev.baize.web.rest.MaxBody;
import dev.baize.web.wire.Paging;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// Bringing a shop's files in.
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Bringing a shop's files in, with a report of what became of every row")
public class ImportsResource {
    private static final int MAX_FILE_NAME = 255;
    private static final String RUNNING = """
            {"import_id": "01KAVV6Q3N8Y5D2M7R4T9WXZ0B", "format": "online-retail", "file_name": "online-retail.csv.gz",
             "dry_run": false, "state": "running", "bytes_total": 7548686, "bytes_read": 0, "rows_read": 0,
             "started_at": "2026-11-24T08:30:00Z", "started_by": "operator"}""";
    private static final String FINISHED = """
            {"import_id": "01KAVV6Q3N8Y5D2M7R4T9WXZ0B", "format": "items", "file_name": "items.csv", "dry_run": false,
             "state": "finished", "bytes_total": 120, "bytes_read": 120, "rows_read": 3,
             "started_at": "2026-11-24T08:30:00Z", "finished_at": "2026-11-24T08:30:01Z", "started_by": "operator",
             "report": {"rows_read": 3, "kept": 2, "duplicates": 0, "repaired": [], "notes": [],
               "dropped": [{"code": "no_title", "text": "the title is missing", "rows": 1,
                 "examples": [{"line": 3, "excerpt": "B-2,,12.00"}]}],
               "customers": 0, "items": 2, "seconds": 0.2}}""";

    @Inject
    private Imports imports;

    @Inject
    private Caller caller;

    @Context
    private UriInfo uri;

    @GET
    @RequiresScope(Scope.IMPORTS_WRITE)
    @Operation(
            operationId = "listImports",
            summary = "List imports, newest first",
            description = "Running, finished and failed ones, each with its report once it has one.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next_cursor is absent on the last",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportPage.class),
                            examples =
                                    @ExampleObject(name = "one import", value = "{\"imports\": [" + FINISHED + "]}")))
    public ImportPage listImports(
            @Parameter(
                            description = "next_cursor of the page before; absent for the first",
                            example = "aW1wb3J0czo6NDI")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(description = "1 to 100", example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        var page = imports.listJobs(cursor, Paging.limit(limit, 100));
        return new ImportPage(page.items().stream().map(ImportBody::of).toList(), page.nextCursor());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @MaxBody(MaxBody.OWN_LIMIT)
    @RequiresScope(Scope.IMPORTS_WRITE)
    @Operation(
            operationId = "startImport",
            summary = "Bring a file in",
            description =
                    "The body is the file itself, plain or gzip. It is read, cleaned and stored in the background,"
                            + " whole or not at all; poll the import for progress and its report. Sending the same file again"
                            + " finds its rows to be duplicates.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples =
                                    @ExampleObject(
                                            name = "items.csv",
                                            value =
                                                    "item_id,title,price,currency\nTEA-0042,Jasmine green tea,48.00,CNY\n")))
    @APIResponse(
            responseCode = "202",
            description = "The running import; Location names it",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportBody.class),
                            examples = @ExampleObject(name = "running", value = RUNNING)))
    public Response startImport(
            @Parameter(
                            description =
                                    "online-retail, amazon-reviews, sequences, events, items, reviews or dialogues",
                            required = true,
                            example = "items")
                    @QueryParam("format")
                    @DefaultValue("")
                    String format,
            @Parameter(description = "The file's name, for the list", example = "items.csv")
                    @QueryParam("file_name")
                    @DefaultValue("upload")
                    String fileName,
            @Parameter(description = "true reads and reports, but stores nothing", example = "true")
                    @QueryParam("dry_run")
                    @DefaultValue("false")
                    boolean dryRun,
            InputStream body) {
        ImportFormat known = ImportFormat.parse(format)
                .orElseThrow(
                        () -> DomainException.invalid(
                                "format",
                                "format must be online-retail, amazon-reviews, sequences, events, items, reviews or dialogues"));
        if (fileName.isBlank() || fileName.length() > MAX_FILE_NAME) {
            throw DomainException.invalid("file_name", "file_name must have 1 to 255 characters");
        }
        var job = imports.start(known, fileName, body, dryRun, caller.actor());
        return Response.accepted(ImportBody.of(job))
                .location(uri.getAbsolutePathBuilder().path(job.importId()).build())
                .build();
    }

    @GET
    @Path("/{import_id}")
    @RequiresScope(Scope.IMPORTS_WRITE)
    @Operation(
            operationId = "getImport",
            summary = "Read an import's progress and report",
            description = "bytes_read and rows_read grow while it runs; the report comes with its end.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportBody.class),
                            examples = @ExampleObject(name = "finished", value = FINISHED)))
    public ImportBody getImport(
            @Parameter(description = "The import's id, 26 characters", example = "01KAVV6Q3N8Y5D2M7R4T9WXZ0B")
                    @PathParam("import_id")
                    String importId) {
        return imports.findJob(importId)
                .map(ImportBody::of)
                .orElseThrow(() -> DomainException.notFound("There is no import with this id"));
    }

    @Schema(name = "ImportPage")
    public record ImportPage(
            List<ImportBody> imports, @Nullable String nextCursor) {}
}
