package dev.baize.domain.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A key by which a machine or a shop page speaks to the REST API. Its secret is not in here.
///
/// @param keyId public id, the first part of the secret: `bz_<keyId>_<random>`
/// @param allowedOrigins for a browser key, the web origins it works from (`https://shop.example`)
/// @param lastUsedAt to the minute, or null
public record ApiKey(
        String keyId,
        String name,
        Kind kind,
        Set<Scope> scopes,
        List<String> allowedOrigins,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    /// In `allowedOrigins`: pages that this server itself serves.
    public static final String OWN_ORIGIN = "self";

    public ApiKey {
        scopes = Set.copyOf(scopes);
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    public enum Kind {
        /// Secret; for the shop's servers.
        SERVER,
        /// Publishable; stands in shop pages, bound to origins.
        BROWSER
    }
}
