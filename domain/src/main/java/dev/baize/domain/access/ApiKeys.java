package dev.baize.domain.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The keys of the REST API. Secrets are shown once and stored as SHA-256 hashes only (a secret has 160
/// random bits, so a slow hash would add nothing).
public interface ApiKeys {
    /// @return the key and, this once, its secret
    NewKey createServerKey(String name, Set<Scope> scopes, String actor);

    /// @param allowedOrigins such as `https://shop.example`; `self` means the origin that Baize itself is served from
    NewKey createBrowserKey(String name, Set<Scope> scopes, List<String> allowedOrigins, String actor);

    List<ApiKey> listKeys();

    /// @throws dev.baize.domain.DomainException of kind NOT_FOUND
    void revokeKey(String keyId, String actor);

    /// The unrevoked key with this secret, or the operator's for the token of this start. Answers from memory for at
    /// most 5 s; a revocation here is felt at once.
    Optional<ApiKey> authenticate(String secret);

    /// The secret with which the shop's server signs customer tokens for this browser key (HS256): the ASCII bytes of
    /// a text, as JWT libraries take it. Empty for anything but an unrevoked browser key.
    Optional<byte[]> findTokenSecret(String keyId);

    /// The origins that some unrevoked browser key works from, of which `self` is the one Baize is served from.
    Set<String> listBrowserOrigins();

    record NewKey(ApiKey key, String secret) {}
}
