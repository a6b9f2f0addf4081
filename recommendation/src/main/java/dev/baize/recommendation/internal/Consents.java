package dev.baize.recommendation.internal;

import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Who may be answered personally; a change of consent is felt by the next request.
///
/// The domain keeps the answers in memory. Nothing is kept here: of two memories that the same event clears, one may
/// be filled again from the other before that is cleared too, and would allow for good what was revoked.
@ApplicationScoped
public class Consents {
    private final Customers customers;

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
        return customers.isAllowed(customerId, Purpose.PERSONALISATION);
    }
}
