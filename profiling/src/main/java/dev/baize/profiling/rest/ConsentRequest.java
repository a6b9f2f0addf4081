package dev.baize.profiling.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form of answers, as the API's description shows it; they are read by [ConsentAnswers].
@Schema(name = "ConsentAnswers", description = "At least one; what is left out stays as it is")
record ConsentRequest(
        @Schema(enumeration = {"granted", "denied"}) @Nullable
        String personalisation,

        @Schema(enumeration = {"granted", "denied"}) @Nullable
        String training,

        @Schema(enumeration = {"granted", "denied"}) @Nullable
        String analytics,

        @Schema(enumeration = {"granted", "denied"}) @Nullable
        String advertising) {}
