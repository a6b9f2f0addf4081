package dev.baize.domain.customer.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baize.domain.customer.CustomerErased;
import dev.baize.domain.customer.persistence.CustomerTable;
import dev.baize.domain.storage.Transactions;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/// Database ids by pseudonym, kept in memory for the hot path.
///
/// Only what is committed gets in: inside a transaction nothing is remembered that it read, for it could be rolled
/// back; what it resolved is remembered after its commit, unless somebody was erased meanwhile.
@ApplicationScoped
public class CustomerIds {
    private static final int MAX_REMEMBERED = 200_000;

    private final CustomerTable customers;
    private final Transactions transactions;
    private final Cache<String, Long> ids =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();
    private final Object lock = new Object();
    private long erasures;

    @Inject
    public CustomerIds(CustomerTable customers, Transactions transactions) {
        this.customers = customers;
        this.transactions = transactions;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected CustomerIds() {
        this.customers = null;
        this.transactions = null;
    }

    Optional<Long> find(String pseudonym) {
        if (transactions.isActive()) {
            @Nullable Long remembered = ids.getIfPresent(pseudonym);
            return remembered != null ? Optional.of(remembered) : customers.findId(pseudonym);
        }
        return Optional.ofNullable(
                ids.get(pseudonym, key -> customers.findId(key).orElse(null)));
    }

    Map<String, Long> remembered(Collection<String> pseudonyms) {
        return ids.getAllPresent(pseudonyms);
    }

    void forget(String pseudonym) {
        ids.invalidate(pseudonym);
    }

    /// What a transaction resolved, to be fired inside it.
    CustomersResolved resolved(Map<String, Long> byPseudonym, long erasuresBefore) {
        return new CustomersResolved(Map.copyOf(byPseudonym), erasuresBefore);
    }

    long erasures() {
        synchronized (lock) {
            return erasures;
        }
    }

    void onResolved(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomersResolved event) {
        synchronized (lock) {
            if (event.erasuresBefore() == erasures) {
                ids.putAll(event.idsByPseudonym());
            }
        }
    }

    void onErased(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomerErased event) {
        synchronized (lock) {
            erasures++;
            ids.asMap().values().removeIf(id -> id == event.customerId());
        }
    }

    /// Customers were looked up or created by a transaction.
    ///
    /// @param erasuresBefore the count of erasures before it looked
    record CustomersResolved(Map<String, Long> idsByPseudonym, long erasuresBefore) {}
}
