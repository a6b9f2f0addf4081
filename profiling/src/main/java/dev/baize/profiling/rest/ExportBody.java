package dev.baize.profiling.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The form of an export, as the API's description shows it; it is written by [CustomerExport].
@Schema(name = "CustomerExport")
record ExportBody(
        Instant exportedAt,
        @Schema(description = "All rows, by table") Map<String, List<Map<String, Object>>> tables,

        @Schema(description = "The last member: an export without it broke off")
        boolean complete) {}
