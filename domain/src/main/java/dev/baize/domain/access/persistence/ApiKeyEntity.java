package dev.baize.domain.access.persistence;

import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.Scope;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/// A key from its creation to its revocation, which is for good.
@Entity(name = "ApiKey")
@Table(name = "api_key")
@SuppressWarnings("NullAway.Init") // JPA fills the fields.
public class ApiKeyEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "key_id")
    private String keyId;

    private String name;

    @Enumerated(EnumType.STRING)
    private ApiKey.Kind kind;

    private String scopes;

    @Column(name = "allowed_origins")
    private String allowedOrigins;

    @Column(name = "secret_sha256")
    private byte[] secretSha256;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    private long version;

    protected ApiKeyEntity() {}

    public ApiKeyEntity(ApiKey key, byte[] secretSha256) {
        this.keyId = key.keyId();
        this.name = key.name();
        this.kind = key.kind();
        this.scopes = key.scopes().stream().sorted().map(Scope::wireName).collect(Collectors.joining(","));
        this.allowedOrigins = String.join(",", key.allowedOrigins());
        this.secretSha256 = secretSha256.clone();
        this.createdAt = key.createdAt();
        this.createdBy = key.createdBy();
    }

    public ApiKey toKey() {
        return new ApiKey(
                keyId,
                name,
                kind,
                parseScopes(),
                split(allowedOrigins).toList(),
                createdAt,
                createdBy,
                lastUsedAt,
                revokedAt);
    }

    public byte[] secretSha256() {
        return secretSha256.clone();
    }

    /// @return false when it was revoked before
    public boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    /// A scope that this version no longer knows grants nothing.
    private Set<Scope> parseScopes() {
        return split(scopes).flatMap(name -> Scope.parse(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> split(String joined) {
        return Arrays.stream(joined.split(",")).filter(part -> !part.isEmpty());
    }

    static List<ApiKey> toKeys(List<ApiKeyEntity> entities) {
        return entities.stream().map(ApiKeyEntity::toKey).toList();
    }
}
