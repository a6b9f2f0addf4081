package dev.baize.domain.customer.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.Page;
import dev.baize.domain.Rules;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.ConsentChange;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.CustomerDraft;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.ErasureReceipt;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.customer.Sighting;
import dev.baize.domain.customer.persistence.CustomerTable;
import dev.baize.domain.storage.Cursor;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.LikePattern;
import dev.baize.domain.storage.Transactions;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Customers over their tables.
@ApplicationScoped
public class DefaultCustomers implements Customers {
    private static final String LISTING = "customers";
    private static final int MAX_LIMIT = 200;
    private static final int MAX_RESOLVED = 100_000;

    private final Pseudonyms pseudonyms;
    private final CustomerIds ids;
    private final CustomerResolver resolver;
    private final CustomerTable table;
    private final Consents consents;
    private final Erasure erasure;
    private final Database database;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public DefaultCustomers(
            Pseudonyms pseudonyms,
            CustomerIds ids,
            CustomerResolver resolver,
            CustomerTable table,
            Consents consents,
            Erasure erasure,
            Database database,
            Transactions transactions,
            Clock clock) {
        this.pseudonyms = pseudonyms;
        this.ids = ids;
        this.resolver = resolver;
        this.table = table;
        this.consents = consents;
        this.erasure = erasure;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultCustomers() {
        this.pseudonyms = null;
        this.ids = null;
        this.resolver = null;
        this.table = null;
        this.consents = null;
        this.erasure = null;
        this.database = null;
        this.transactions = null;
        this.clock = null;
    }

    @Override
    public String pseudonymOf(String shopCustomerId) {
        return pseudonyms.of(shopCustomerId);
    }

    @Override
    public Optional<Customer> findByShopId(String shopCustomerId) {
        return findByPseudonym(pseudonyms.of(shopCustomerId));
    }

    @Override
    public Optional<Customer> findByPseudonym(String pseudonym) {
        return table.list("pseudonym = ?", List.of(pseudonym)).stream().findFirst();
    }

    @Override
    public Customer getCustomer(long id) {
        return table.list("id = ?", List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("No customer has this id."));
    }

    @Override
    public Optional<Long> findIdByShopId(String shopCustomerId) {
        return ids.find(pseudonyms.of(shopCustomerId));
    }

    @Override
    public Map<String, Long> resolveIds(Collection<String> shopCustomerIds) {
        Sighting now = Sighting.at(clock.instant());
        var sightings = new HashMap<String, Sighting>();
        shopCustomerIds.forEach(id -> sightings.put(id, now));
        return resolveIds(sightings);
    }

    @Override
    public Map<String, Long> resolveIds(Map<String, Sighting> sightings) {
        Rules.require(sightings.size() <= MAX_RESOLVED, "customer_id", "must be at most 100,000 in one call");
        if (sightings.isEmpty()) {
            return Map.of();
        }
        var pseudonymsById = new HashMap<String, String>();
        var byPseudonym = new HashMap<String, Sighting>();
        sightings.forEach((shopId, sighting) -> {
            String pseudonym = pseudonyms.of(shopId);
            pseudonymsById.put(shopId, pseudonym);
            byPseudonym.put(pseudonym, sighting);
        });
        Map<String, Long> found = transactions.required(() -> resolver.resolve(byPseudonym));
        var resolved = new HashMap<String, Long>();
        pseudonymsById.forEach(
                (shopId, pseudonym) -> resolved.put(shopId, Objects.requireNonNull(found.get(pseudonym))));
        return resolved;
    }

    @Override
    public Set<Long> holdKnown(Collection<Long> known) {
        return table.holdAgainstErasure(known);
    }

    @Override
    public void recordSightings(Map<Long, Sighting> sightings) {
        table.widen(sightings);
    }

    @Override
    public Map<String, Long> putCustomers(Collection<CustomerDraft> drafts, String source) {
        var latest = new LinkedHashMap<String, CustomerDraft>();
        var sightings = new HashMap<String, Sighting>();
        for (CustomerDraft draft : drafts) {
            latest.put(draft.shopCustomerId(), draft);
            sightings.merge(draft.shopCustomerId(), new Sighting(draft.firstSeen(), draft.lastSeen()), Sighting::merge);
        }
        return transactions.required(() -> {
            Map<String, Long> found = resolveIds(sightings);
            describe(latest, found, sightings);
            var answers = new HashMap<Long, Map<Purpose, Consent>>();
            latest.forEach((shopId, draft) -> {
                if (!draft.consent().isEmpty()) {
                    answers.put(Objects.requireNonNull(found.get(shopId)), draft.consent());
                }
            });
            consents.put(answers, source);
            return found;
        });
    }

    private void describe(Map<String, CustomerDraft> drafts, Map<String, Long> found, Map<String, Sighting> sightings) {
        var byId = new HashMap<Long, Sighting>();
        var descriptions = new ArrayList<CustomerTable.Description>();
        drafts.forEach((shopId, draft) -> {
            long id = Objects.requireNonNull(found.get(shopId));
            byId.put(id, Objects.requireNonNull(sightings.get(shopId)));
            descriptions.add(new CustomerTable.Description(id, draft.locale(), draft.country(), draft.simulated()));
        });
        table.widen(byId);
        table.describe(descriptions);
    }

    @Override
    public Page<Customer> searchCustomers(@Nullable String query, @Nullable String cursor, int limit) {
        Rules.requireLimit(limit, MAX_LIMIT);
        var conditions = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        if (query != null && !query.isBlank()) {
            conditions.add("(pseudonym = ? OR pseudonym LIKE ? ESCAPE '!')");
            arguments.add(pseudonyms.of(query.strip()));
            arguments.add(LikePattern.startingWith(ascii(query.strip().toUpperCase(Locale.ROOT))));
        }
        @Nullable Cursor after = Cursor.decodeTimed(LISTING, cursor);
        if (after != null) {
            conditions.add("(last_seen < ? OR (last_seen = ? AND id < ?))");
            arguments.addAll(List.of(after.getTime(), after.getTime(), after.id()));
        }
        arguments.add(limit + 1);
        String condition = conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
        List<Customer> found = table.list(condition + " ORDER BY last_seen DESC, id DESC LIMIT ?", arguments);
        return Page.of(found, limit, last -> new Cursor(last.lastSeen(), last.id()).encode(LISTING));
    }

    /// The pseudonym's column holds ASCII only; what cannot be in it must not reach the comparison.
    private static String ascii(String text) {
        return text.chars().allMatch(c -> c < 128) ? text : "-";
    }

    @Override
    public void putConsent(long customerId, Map<Purpose, Consent> answers, String source) {
        transactions.required(() -> {
            if (!table.lock(customerId)) {
                throw DomainException.notFound("No customer has this id.");
            }
            consents.put(Map.of(customerId, answers), source);
            return customerId;
        });
    }

    @Override
    public List<ConsentChange> listConsentHistory(long customerId) {
        return consents.history(customerId);
    }

    @Override
    public boolean isAllowed(long customerId, Purpose purpose) {
        return consents.isAllowed(customerId, purpose);
    }

    @Override
    public ErasureReceipt eraseCustomer(long customerId, String actor) {
        return transactions.isActive()
                ? erasure.erase(customerId, actor)
                : transactions.retrying(() -> erasure.erase(customerId, actor));
    }

    @Override
    public Optional<ErasureReceipt> findReceipt(String receiptId) {
        return erasure.findReceipt(receiptId);
    }

    @Override
    public boolean isGenuine(ErasureReceipt receipt) {
        return erasure.isGenuine(receipt);
    }

    @Override
    public void exportCustomer(long customerId, ExportReader reader) {
        Customer customer = getCustomer(customerId);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("pseudonym", customer.pseudonym());
        row.put("locale", customer.locale());
        row.put("country", customer.country());
        row.put("first_seen", customer.firstSeen());
        row.put("last_seen", customer.lastSeen());
        reader.row("customer", row);
        erasure.export(customerId, reader);
    }

    @Override
    public void forEachCustomer(Consumer<Customer> reader) {
        transactions.suspended(() -> database.forEach(0, table::page, Customer::id, reader));
    }

    @Override
    public long countCustomers() {
        return table.count();
    }
}
