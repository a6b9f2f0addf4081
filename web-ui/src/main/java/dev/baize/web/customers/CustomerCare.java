package dev.baize.web.customers;

import dev.baize.domain.DomainException;
import dev.baize.domain.DomainException.Kind;
import dev.baize.domain.access.Role;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.ErasureReceipt;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.storage.Transactions;
import dev.baize.web.portal.SignedIn;

import java.util.Map;
import java.util.Set;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// What the portal's people do for a customer's rights, within what their role allows.
///
/// The audit log names the customer by the database's number: unlike the pseudonym, nobody can derive it from the
/// shop's id once the customer is erased.
@Singleton
class CustomerCare {
    private static final Set<Role> CARERS = Set.of(Role.ADMINISTRATOR, Role.AGENT);

    private final Customers customers;
    private final AuditLog audit;
    private final Transactions transactions;

    @Inject
    CustomerCare(Customers customers, AuditLog audit, Transactions transactions) {
        this.customers = customers;
        this.audit = audit;
        this.transactions = transactions;
    }

    static boolean mayRecordConsent(SignedIn person) {
        return CARERS.contains(person.role());
    }

    static boolean mayExport(SignedIn person) {
        return CARERS.contains(person.role());
    }

    static boolean mayErase(SignedIn person) {
        return person.isAdministrator();
    }

    /// Records what a customer answered.
    ///
    /// @throws DomainException of kind FORBIDDEN or NOT_FOUND
    void recordConsent(SignedIn person, Customer customer, Purpose purpose, Consent answer) {
        require(mayRecordConsent(person));
        transactions.required(() -> {
            customers.putConsent(customer.id(), Map.of(purpose, answer), "portal:" + person.username());
            audit.append(
                    person.actor(),
                    "customer.consent_recorded",
                    subject(customer),
                    Map.of("purpose", purpose.name(), "answer", answer.name()));
            return customer;
        });
    }

    /// Hands over everything held of a customer; that it was handed over stands in the audit log before the first row
    /// leaves.
    ///
    /// @throws DomainException of kind FORBIDDEN or NOT_FOUND
    void export(SignedIn person, Customer customer, Customers.ExportReader reader) {
        require(mayExport(person));
        customers.getCustomer(customer.id());
        audit.append(person.actor(), "customer.exported", subject(customer), Map.of());
        customers.exportCustomer(customer.id(), reader);
    }

    /// @throws DomainException of kind FORBIDDEN or NOT_FOUND
    ErasureReceipt erase(SignedIn person, Customer customer) {
        require(mayErase(person));
        return customers.eraseCustomer(customer.id(), person.actor());
    }

    private static String subject(Customer customer) {
        return "customer:" + customer.id();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new DomainException(Kind.FORBIDDEN, null, "This role may not do that.");
        }
    }
}
