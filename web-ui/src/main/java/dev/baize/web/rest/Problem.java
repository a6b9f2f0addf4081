package dev.baize.web.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The body of every answer that is not a success. Source: RFC 9457.
///
/// @param type what kind of problem it is; stable
/// @param title the type in words
/// @param status the HTTP status again
/// @param detail what happened this time and what to do; never quotes what was sent
/// @param instance the path of the call
/// @param errors the fields or parameters to blame, may be empty
/// @param logId where the server's log tells more, for 500 only
@Schema(name = "Problem", description = "RFC 9457 problem details")
public record Problem(
        @Schema(examples = "urn:baize:problem:invalid") String type,
        @Schema(examples = "A field breaks a rule") String title,
        @Schema(examples = "422") int status,

        @Schema(examples = "title must have 1 to 500 characters")
        String detail,

        @Schema(examples = "/api/v1/items/demo-0001") String instance,
        List<FieldError> errors,
        @Nullable String logId) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /// @param field as it is named on the wire
    /// @param detail the rule it breaks
    public record FieldError(
            @Schema(examples = "title") String field,

            @Schema(examples = "title must have 1 to 500 characters")
            String detail) {}
}
