package dev.baize.profiling.rest;

import dev.baize.domain.customer.ConsentChange;
import dev.baize.profiling.ConsentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What a customer allows, on the wire.
@Schema(name = "Consent")
public record ConsentBody(
        @Schema(description = "What holds now, one entry per purpose")
        List<PurposeBody> purposes,

        @Schema(description = "Every answer ever given, oldest first")
        List<ChangeBody> history) {
    static ConsentBody of(List<ConsentState> states, List<ConsentChange> history) {
        return new ConsentBody(
                states.stream().map(PurposeBody::of).toList(),
                history.stream().map(ChangeBody::of).toList());
    }

    @Schema(name = "ConsentPurpose")
    public record PurposeBody(
            @Schema(enumeration = {"personalisation", "training", "analytics", "advertising"})
            String purpose,

            @Schema(
                    enumeration = {"unknown", "granted", "denied", "revoked"},
                    description = "unknown: never asked; revoked: granted once, withdrawn since")
            String answer,

            @Schema(description = "What follows: the answer, or the shop's default where there is none")
            boolean allowed) {
        static PurposeBody of(ConsentState state) {
            return new PurposeBody(lower(state.purpose()), lower(state.answer()), state.allowed());
        }
    }

    @Schema(name = "ConsentChange")
    public record ChangeBody(
            @Schema(examples = "training") String purpose,
            @Schema(examples = "denied") String answer,
            Instant at,

            @Schema(description = "api, browser, import, or portal:<person>", examples = "api")
            String source) {
        static ChangeBody of(ConsentChange change) {
            return new ChangeBody(lower(change.purpose()), lower(change.consent()), change.at(), change.source());
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
