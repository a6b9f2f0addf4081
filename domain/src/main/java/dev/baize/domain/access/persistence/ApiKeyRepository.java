package dev.baize.domain.access.persistence;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.Scope;
import dev.baize.domain.privacy.AuditLog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/// Stores keys, each change together with its audit entry.
@ApplicationScoped
public class ApiKeyRepository {
    @PersistenceContext(unitName = "baize")
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    /// A key with the hash of its secret.
    public record StoredKey(ApiKey key, byte[] secretSha256) {}

    @Transactional
    public void create(ApiKey key, byte[] secretSha256, String actor) {
        entities.persist(new ApiKeyEntity(key, secretSha256));
        audit.append(
                actor,
                "key.created",
                key.keyId(),
                Map.of(
                        "kind",
                        key.kind().name(),
                        "scopes",
                        key.scopes().stream().map(Scope::wireName).sorted().collect(Collectors.joining(","))));
    }

    @Transactional
    public void revoke(String keyId, Instant now, String actor) {
        var key = select("SELECT k FROM ApiKey k WHERE k.keyId = :keyId").setParameter("keyId", keyId);
        boolean revoked = key.getResultStream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("There is no key with this id"))
                .revoke(now);
        if (revoked) {
            audit.append(actor, "key.revoked", keyId, Map.of());
        }
    }

    /// Newest first.
    @Transactional
    public List<ApiKey> listKeys() {
        return ApiKeyEntity.toKeys(
                select("SELECT k FROM ApiKey k ORDER BY k.id DESC").getResultList());
    }

    @Transactional
    public List<StoredKey> listUnrevoked() {
        return select("SELECT k FROM ApiKey k WHERE k.revokedAt IS NULL")
                .getResultStream()
                .map(key -> new StoredKey(key.toKey(), key.secretSha256()))
                .toList();
    }

    /// By query, so that the version stays and nobody's change of the key fails for it.
    @Transactional
    public void recordUse(String keyId, Instant minute) {
        entities.createQuery("UPDATE ApiKey k SET k.lastUsedAt = :minute WHERE k.keyId = :keyId"
                        + " AND (k.lastUsedAt IS NULL OR k.lastUsedAt < :minute)")
                .setParameter("minute", minute)
                .setParameter("keyId", keyId)
                .executeUpdate();
    }

    private jakarta.persistence.TypedQuery<ApiKeyEntity> select(String query) {
        return entities.createQuery(query, ApiKeyEntity.class);
    }
}
