package dev.baize.domain.customer;

import dev.baize.domain.Page;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The shop's customers under their pseudonyms, and what each allows.
///
/// Methods that take a `shopCustomerId` take the shop's own id, derive the pseudonym and forget the id.
public interface Customers {
    /// The pseudonym of a shop's customer id: the first 130 bits of HMAC-SHA256 under the installation's
    /// key, Crockford base 32, 26 characters.
    String pseudonymOf(String shopCustomerId);

    Optional<Customer> findByShopId(String shopCustomerId);

    Optional<Customer> findByPseudonym(String pseudonym);

    /// @throws dev.baize.domain.DomainException of kind NOT_FOUND
    Customer getCustomer(long id);

    /// The database id only, from memory where it was asked for before: for the hot path.
    Optional<Long> findIdByShopId(String shopCustomerId);

    /// Database ids for shop ids, creating customers never seen before; takes part in the caller's transaction,
    /// until whose end none of them can be erased.
    ///
    /// @param shopCustomerIds at most 100,000
    Map<String, Long> resolveIds(Collection<String> shopCustomerIds);

    /// As [#resolveIds(Collection)], for customers seen at other times than now. Customers known before keep their
    /// times until [#recordSightings].
    Map<String, Long> resolveIds(Map<String, Sighting> sightings);

    /// Those of the database ids whose customers are known, none of whom can be erased until the caller's transaction
    /// ends.
    Set<Long> holdKnown(Collection<Long> ids);

    /// Widens the span in which customers were seen, by database id; takes part in the caller's transaction.
    void recordSightings(Map<Long, Sighting> sightings);

    /// Creates customers or completes what is known of them, in the caller's transaction.
    ///
    /// @param drafts at most 100,000
    /// @param source who brings them, for the consent history: `import`, `demo`
    /// @return database ids by shop id
    Map<String, Long> putCustomers(Collection<CustomerDraft> drafts, String source);

    /// Customers, most recently seen first.
    ///
    /// @param query a pseudonym's beginning or a complete shop customer id; null for all
    Page<Customer> searchCustomers(@Nullable String query, @Nullable String cursor, int limit);

    /// Records answers in one transaction, keeps the history, fires [ConsentChanged] for each that changed. An answer
    /// that holds already is not recorded again; DENIED after GRANTED is recorded as REVOKED.
    ///
    /// @throws dev.baize.domain.DomainException of kind NOT_FOUND, or INVALID for the answer UNKNOWN
    void putConsent(long customerId, Map<Purpose, Consent> answers, String source);

    List<ConsentChange> listConsentHistory(long customerId);

    /// Whether this use is allowed now: the customer's answer, or the configured default where there is none.
    boolean isAllowed(long customerId, Purpose purpose);

    /// Erases the customer in one transaction, by all [CustomerDataHolder]s: events, reviews and consent lose the
    /// person, orders keep only quantities and
    /// amounts; fires [CustomerErased].
    ///
    /// @throws dev.baize.domain.DomainException of kind NOT_FOUND
    ErasureReceipt eraseCustomer(long customerId, String actor);

    /// The receipt of an erasure, as it was handed out.
    Optional<ErasureReceipt> findReceipt(String receiptId);

    /// Whether this installation signed the receipt and nobody changed it since.
    boolean isGenuine(ErasureReceipt receipt);

    /// Hands over everything held of a customer, by all [CustomerDataHolder]s, row by row.
    ///
    /// @throws dev.baize.domain.DomainException of kind NOT_FOUND
    void exportCustomer(long customerId, ExportReader reader);

    /// Takes one row of an export.
    @FunctionalInterface
    interface ExportReader {
        void row(String table, Map<String, @Nullable Object> row);
    }

    void forEachCustomer(Consumer<Customer> reader);

    long countCustomers();
}
