package dev.baize.web.keys;

import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.ApiKeys.NewKey;
import dev.baize.domain.access.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A key on the wire.
///
/// @param secret only in the answer that created it
/// @param tokenSecret for a browser key, only in the answer that created it
@Schema(name = "ApiKey")
public record KeyBody(
        @Schema(examples = "7Q2M4K9XTB3W") String keyId,
        @Schema(examples = "shop back end") String name,
        @Schema(enumeration = {"server", "browser"}) String kind,
        List<String> scopes,
        List<String> allowedOrigins,
        Instant createdAt,
        @Schema(examples = "operator") String createdBy,
        @Schema(description = "To the minute") @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,

        @Schema(description = "Shown once, when the key is created") @Nullable
        String secret,

        @Schema(
                description = "For a browser key, shown when it is created: the shop's server signs customer tokens"
                        + " with it (HS256; the key is this text's ASCII bytes)")
        @Nullable
        String tokenSecret) {
    static KeyBody of(ApiKey key) {
        return of(key, null, null);
    }

    static KeyBody of(NewKey created, @Nullable String tokenSecret) {
        return of(created.key(), created.secret(), tokenSecret);
    }

    private static KeyBody of(ApiKey key, @Nullable String secret, @Nullable String tokenSecret) {
        return new KeyBody(
                key.keyId(),
                key.name(),
                key.kind().name().toLowerCase(Locale.ROOT),
                key.scopes().stream().map(Scope::wireName).sorted().toList(),
                key.allowedOrigins(),
                key.createdAt(),
                key.createdBy(),
                key.lastUsedAt(),
                key.revokedAt(),
                secret,
                tokenSecret);
    }
}
