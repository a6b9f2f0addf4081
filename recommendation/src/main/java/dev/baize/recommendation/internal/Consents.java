package dev.baize.recommendation.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baize.domain.customer.ConsentChanged;
import dev.baize.domain.customer.CustomerErased;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/// Who may be answered personally, from memory; a change of consent is felt by the next request.
@ApplicationScoped
public class Consents {
    private static final long MOST = 200_000;

    private final Customers customers;
    private final Cache<Long, Boolean> personal =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    public Consents(Customers customers) {
        this.customers = customers;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected Consents() {
        this.customers = null;
    }

    public boolean allowPersonal(long customerId) {
        return personal.get(customerId, id -> customers.isAllowed(id, Purpose.PERSONALISATION));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConsentChanged event) {
        personal.invalidate(event.customerId());
    }

    void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomerErased event) {
        personal.invalidate(event.customerId());
    }
}
