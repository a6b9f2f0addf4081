package dev.baize.domain.customer.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.customer.CustomerDataHolder;
import dev.baize.domain.customer.CustomerErased;
import dev.baize.domain.customer.Customers.ExportReader;
import dev.baize.domain.customer.ErasureReceipt;
import dev.baize.domain.customer.persistence.CustomerTable;
import dev.baize.domain.customer.persistence.ErasureTable;
import dev.baize.domain.privacy.AuditLog;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/// Makes a customer's person disappear from every table that holds one, and hands out what they hold.
@ApplicationScoped
public class Erasure {
    private final Iterable<CustomerDataHolder> holders;
    private final CustomerTable customers;
    private final ErasureTable erasures;
    private final Receipts receipts;
    private final AuditLog audit;
    private final Event<CustomerErased> erased;
    private final Clock clock;

    @Inject
    public Erasure(
            @Any Instance<CustomerDataHolder> holders,
            CustomerTable customers,
            ErasureTable erasures,
            Receipts receipts,
            AuditLog audit,
            Event<CustomerErased> erased,
            Clock clock) {
        this((Iterable<CustomerDataHolder>) holders, customers, erasures, receipts, audit, erased, clock);
    }

    Erasure(
            Iterable<CustomerDataHolder> holders,
            CustomerTable customers,
            ErasureTable erasures,
            Receipts receipts,
            AuditLog audit,
            Event<CustomerErased> erased,
            Clock clock) {
        this.holders = holders;
        this.customers = customers;
        this.erasures = erasures;
        this.receipts = receipts;
        this.audit = audit;
        this.erased = erased;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected Erasure() {
        this.holders = null;
        this.customers = null;
        this.erasures = null;
        this.receipts = null;
        this.audit = null;
        this.erased = null;
        this.clock = null;
    }

    /// Takes part in the caller's transaction.
    ///
    /// @throws DomainException of kind NOT_FOUND
    ErasureReceipt erase(long customerId, String actor) {
        if (!customers.lock(customerId)) {
            throw DomainException.notFound("No customer has this id.");
        }
        var rows = new TreeMap<String, Long>();
        for (CustomerDataHolder holder : sortedHolders()) {
            rows.merge(holder.table(), holder.erase(customerId), Long::sum);
        }
        customers.delete(customerId);
        rows.put("customer", 1L);
        ErasureReceipt receipt = receipts.issue(clock.instant().truncatedTo(ChronoUnit.MILLIS), rows);
        erasures.add(receipt);
        // The receipt's id is the subject: the log must not keep whom the erasure forgot.
        audit.append(actor, "customer.erased", receipt.receiptId(), Map.of());
        erased.fire(new CustomerErased(customerId));
        return receipt;
    }

    void export(long customerId, ExportReader reader) {
        for (CustomerDataHolder holder : sortedHolders()) {
            holder.export(customerId, row -> reader.row(holder.table(), row));
        }
    }

    Optional<ErasureReceipt> findReceipt(String receiptId) {
        return erasures.find(receiptId);
    }

    boolean isGenuine(ErasureReceipt receipt) {
        return receipts.isGenuine(receipt);
    }

    /// In one order for everyone, so that two erasures at once wait for each other instead of locking each other out.
    private List<CustomerDataHolder> sortedHolders() {
        return StreamSupport.stream(holders.spliterator(), false)
                .sorted(Comparator.comparing(CustomerDataHolder::table))
                .toList();
    }
}
