package dev.baize.domain.storage.internal;

import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/// The container's transaction attributes as methods; a bean of its own, because only calls from outside pass the
/// interceptor.
@ApplicationScoped
public class JtaScopes {
    @Transactional(TxType.REQUIRED)
    public <T> T required(Supplier<T> work) {
        return work.get();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public <T> T requiresNew(Supplier<T> work) {
        return work.get();
    }

    @Transactional(TxType.NOT_SUPPORTED)
    public void suspended(Runnable work) {
        work.run();
    }
}
