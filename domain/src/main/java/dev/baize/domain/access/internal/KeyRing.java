package dev.baize.domain.access.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.persistence.ApiKeyRepository;
import dev.baize.domain.access.persistence.ApiKeyRepository.StoredKey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// All unrevoked keys, in memory for five seconds: a shop has few keys and asks for them thousands of times a
/// second.
@ApplicationScoped
class KeyRing {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String ALL = "all";

    @Inject
    private ApiKeyRepository repository;

    private final LoadingCache<String, Map<String, StoredKey>> cache = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .build(_ -> repository.listUnrevoked().stream()
                    .collect(Collectors.toUnmodifiableMap(stored -> stored.key().keyId(), Function.identity())));

    Optional<ApiKey> authenticate(KeySecret secret) {
        return Optional.ofNullable(keys().get(secret.keyId()))
                .filter(stored -> secret.hashesTo(stored.secretSha256()))
                .map(StoredKey::key);
    }

    List<ApiKey> browserKeys() {
        return keys().values().stream()
                .map(StoredKey::key)
                .filter(key -> key.kind() == ApiKey.Kind.BROWSER)
                .toList();
    }

    void forget() {
        cache.invalidateAll();
    }

    private Map<String, StoredKey> keys() {
        return cache.get(ALL);
    }
}
