package dev.baize.web.catalogue;

import dev.baize.domain.DomainException;
import dev.baize.domain.DomainException.Kind;
import dev.baize.domain.access.Role;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.storage.Transactions;
import dev.baize.web.portal.SignedIn;

import java.util.Map;
import java.util.Set;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Takes items off the shelf and puts them back, for those whose role allows it; kept in the audit log.
@Singleton
class Availability {
    private static final Set<Role> ALLOWED = Set.of(Role.ADMINISTRATOR, Role.MARKETER);

    private final Catalog catalog;
    private final AuditLog audit;
    private final Transactions transactions;

    @Inject
    Availability(Catalog catalog, AuditLog audit, Transactions transactions) {
        this.catalog = catalog;
        this.audit = audit;
        this.transactions = transactions;
    }

    static boolean mayChange(SignedIn person) {
        return ALLOWED.contains(person.role());
    }

    /// @throws DomainException of kind FORBIDDEN or NOT_FOUND
    void change(SignedIn person, String itemId, boolean available) {
        if (!mayChange(person)) {
            throw new DomainException(Kind.FORBIDDEN, null, "This role may not change the catalogue.");
        }
        transactions.required(() -> {
            if (available) {
                catalog.offerItem(itemId);
            } else {
                catalog.withdrawItem(itemId);
            }
            audit.append(person.actor(), available ? "item.offered" : "item.withdrawn", itemId, Map.of());
            return itemId;
        });
    }
}
