package dev.baize.domain.access.internal;

import dev.baize.domain.access.persistence.ApiKeyRepository;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Remembers when a key was last used, to the minute: one write per key and minute, beside the request.
@ApplicationScoped
class KeyUse {
    private static final Logger LOG = Logger.getLogger(KeyUse.class.getName());

    @Inject
    private ApiKeyRepository repository;

    @Resource
    private ManagedExecutorService executor;

    private final ConcurrentHashMap<String, Instant> written = new ConcurrentHashMap<>();

    void record(String keyId, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Instant before = written.get(keyId);
        if (minute.equals(before)) {
            return;
        }
        boolean ours =
                before == null ? written.putIfAbsent(keyId, minute) == null : written.replace(keyId, before, minute);
        if (ours) {
            executor.execute(() -> write(keyId, minute));
        }
    }

    private void write(String keyId, Instant minute) {
        try {
            repository.recordUse(keyId, minute);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The time a key was last used could not be stored; the next minute tries again", e);
        }
    }
}
