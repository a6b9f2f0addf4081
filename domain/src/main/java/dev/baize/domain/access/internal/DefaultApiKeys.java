package dev.baize.domain.access.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.ApiKeys;
import dev.baize.domain.access.Scope;
import dev.baize.domain.access.persistence.ApiKeyRepository;
import dev.baize.domain.shop.InstallationSecrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Keys in the database, checked from memory.
///
/// The token secret of a browser key is derived, not stored: HMAC-SHA256 of the key id under the installation's
/// `token` key, as 64 hexadecimal digits.
@ApplicationScoped
class DefaultApiKeys implements ApiKeys {
    private static final int MAX_NAME = 100;
    private static final int MAX_ORIGINS_TEXT = 2_000;

    @Inject
    private ApiKeyRepository repository;

    @Inject
    private KeyRing ring;

    @Inject
    private KeyUse use;

    @Inject
    private OperatorToken operator;

    @Inject
    private InstallationSecrets secrets;

    @Override
    public NewKey createServerKey(String name, Set<Scope> scopes, String actor) {
        return create(name, ApiKey.Kind.SERVER, scopes, List.of(), actor);
    }

    @Override
    public NewKey createBrowserKey(String name, Set<Scope> scopes, List<String> allowedOrigins, String actor) {
        List<String> origins =
                allowedOrigins.stream().map(WebOrigin::normalise).distinct().toList();
        if (origins.isEmpty() || String.join(",", origins).length() > MAX_ORIGINS_TEXT) {
            throw DomainException.invalid(
                    "allowed_origins", "allowed_origins must name at least one origin, and at most 2,000 characters");
        }
        scopes.stream().filter(scope -> !scope.fitsBrowser()).findFirst().ifPresent(scope -> {
            throw DomainException.invalid("scopes", "a browser key cannot have the scope " + scope.wireName());
        });
        return create(name, ApiKey.Kind.BROWSER, scopes, origins, actor);
    }

    private NewKey create(String name, ApiKey.Kind kind, Set<Scope> scopes, List<String> origins, String actor) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw DomainException.invalid("name", "name must have 1 to 100 characters");
        }
        if (scopes.isEmpty()) {
            throw DomainException.invalid("scopes", "scopes must name at least one scope");
        }
        var secret = KeySecret.generate();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var key = new ApiKey(secret.keyId(), name.strip(), kind, scopes, origins, now, actor, null, null);
        repository.create(key, secret.sha256(), actor);
        ring.forget();
        return new NewKey(key, secret.text());
    }

    @Override
    public List<ApiKey> listKeys() {
        return repository.listKeys();
    }

    @Override
    public void revokeKey(String keyId, String actor) {
        repository.revoke(keyId, Instant.now(), actor);
        ring.forget();
    }

    @Override
    public Optional<ApiKey> authenticate(String text) {
        var secret = KeySecret.parse(text);
        if (secret == null) {
            return Optional.empty();
        }
        if (secret.keyId().equals(OperatorToken.KEY_ID)) {
            return operator.authenticate(secret);
        }
        Optional<ApiKey> key = ring.authenticate(secret);
        key.ifPresent(found -> use.record(found.keyId(), Instant.now()));
        return key;
    }

    @Override
    public Optional<byte[]> findTokenSecret(String keyId) {
        return ring.browserKeys().stream()
                .filter(key -> key.keyId().equals(keyId))
                .findFirst()
                .map(key -> derive(key.keyId()));
    }

    @Override
    public Set<String> listBrowserOrigins() {
        return ring.browserKeys().stream()
                .map(ApiKey::allowedOrigins)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private byte[] derive(String keyId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.key("token"), "HmacSHA256"));
            byte[] secret = mac.doFinal(("customer-token:" + keyId).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
