package dev.baize.domain.customer.internal;

import dev.baize.domain.customer.Sighting;
import dev.baize.domain.customer.internal.CustomerIds.CustomersResolved;
import dev.baize.domain.customer.persistence.CustomerTable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/// Finds customers by pseudonym, creates the missing ones, and holds all of them until the transaction ends.
@ApplicationScoped
public class CustomerResolver {
    private final CustomerIds ids;
    private final CustomerTable customers;
    private final Event<CustomersResolved> resolved;

    @Inject
    public CustomerResolver(CustomerIds ids, CustomerTable customers, Event<CustomersResolved> resolved) {
        this.ids = ids;
        this.customers = customers;
        this.resolved = resolved;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected CustomerResolver() {
        this.ids = null;
        this.customers = null;
        this.resolved = null;
    }

    /// @return the database id of every pseudonym
    Map<String, Long> resolve(Map<String, Sighting> byPseudonym) {
        long erasuresBefore = ids.erasures();
        Map<String, Long> found = new HashMap<>(ids.remembered(byPseudonym.keySet()));
        while (true) {
            findOrCreate(byPseudonym, found);
            if (holdAll(found)) {
                resolved.fire(ids.resolved(found, erasuresBefore));
                return found;
            }
        }
    }

    private void findOrCreate(Map<String, Sighting> byPseudonym, Map<String, Long> found) {
        Set<String> unknown = new HashSet<>(byPseudonym.keySet());
        unknown.removeAll(found.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        found.putAll(customers.findIds(unknown));
        var missing = new HashMap<>(byPseudonym);
        missing.keySet().removeAll(found.keySet());
        if (!missing.isEmpty()) {
            customers.create(missing);
            found.putAll(customers.findIds(missing.keySet()));
        }
    }

    /// Drops those who were erased between being found and being held; they come back as new customers.
    private boolean holdAll(Map<String, Long> found) {
        Set<Long> held = customers.holdAgainstErasure(found.values());
        if (held.size() == found.size()) {
            return true;
        }
        found.entrySet().removeIf(entry -> {
            boolean erased = !held.contains(entry.getValue());
            if (erased) {
                ids.forget(entry.getKey());
            }
            return erased;
        });
        return false;
    }
}
