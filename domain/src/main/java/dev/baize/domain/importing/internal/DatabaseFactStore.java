package dev.baize.domain.importing.internal;

import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.customer.CustomerDraft;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.importing.format.Fact;
import dev.baize.domain.importing.format.RowResult.Kept;
import dev.baize.domain.importing.persistence.KnownIds;
import dev.baize.domain.interaction.BulkLoad;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.RecordResult;
import dev.baize.domain.interaction.RecordResult.Rejection;
import dev.baize.domain.review.ReviewDraft;
import dev.baize.domain.review.Reviews;
import dev.baize.domain.support.Dialogue;
import dev.baize.domain.support.SupportRecords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts facts into the shop's tables, each kind through the feature that owns it. One per import.
final class DatabaseFactStore implements FactStore {
    private static final int CHUNK = 5_000;

    private final Catalog catalog;
    private final Customers customers;
    private final BulkLoad.Load events;
    private final Reviews reviews;
    private final SupportRecords support;
    private final KnownIds knownIds;

    DatabaseFactStore(
            Catalog catalog,
            Customers customers,
            BulkLoad.Load events,
            Reviews reviews,
            SupportRecords support,
            KnownIds knownIds) {
        this.catalog = catalog;
        this.customers = customers;
        this.events = events;
        this.reviews = reviews;
        this.support = support;
        this.knownIds = knownIds;
    }

    @Override
    public void storeBackground(List<Fact> facts) {
        for (int from = 0; from < facts.size(); from += CHUNK) {
            List<Fact> chunk = facts.subList(from, Math.min(facts.size(), from + CHUNK));
            storeItems(chunk);
            storeCustomers(chunk);
        }
    }

    @Override
    public List<Outcome> store(List<Kept> rows) {
        List<Fact> facts = rows.stream().flatMap(row -> row.facts().stream()).toList();
        storeItems(facts);
        storeCustomers(facts);
        Outcome[] outcomes = new Outcome[rows.size()];
        Arrays.fill(outcomes, Outcome.STORED);
        storeEvents(rows, outcomes);
        storeReviews(rows, outcomes);
        storeDialogues(rows, outcomes);
        return List.of(outcomes);
    }

    private void storeItems(List<Fact> facts) {
        Map<String, ItemDraft> onlyNew = new LinkedHashMap<>();
        Map<String, ItemDraft> drafts = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.OfItem(ItemDraft draft, boolean isOnlyNew)) {
                (isOnlyNew ? onlyNew : drafts).put(draft.itemId(), draft);
            }
        }
        described(onlyNew.keySet()).forEach(onlyNew::remove);
        onlyNew.forEach(drafts::putIfAbsent);
        if (!drafts.isEmpty()) {
            catalog.putItems(List.copyOf(drafts.values()));
        }
    }

    /// The items the catalogue knows by more than their id: stand-ins for items of unknown events are not described.
    private Set<String> described(Collection<String> itemIds) {
        if (itemIds.isEmpty()) {
            return Set.of();
        }
        Collection<Long> ids = catalog.findIds(itemIds).values();
        return catalog.listItems(ids).stream()
                .filter(item -> item.available() || !item.title().equals(item.itemId()))
                .map(Item::itemId)
                .collect(Collectors.toSet());
    }

    private void storeCustomers(List<Fact> facts) {
        List<CustomerDraft> drafts = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.OfCustomer(CustomerDraft draft)) {
                drafts.add(draft);
            }
        }
        if (!drafts.isEmpty()) {
            customers.putCustomers(drafts, "import");
        }
    }

    /// A row is known when its first event is, and refused when any of its events is.
    private void storeEvents(List<Kept> rows, Outcome[] outcomes) {
        List<EventDraft> drafts = new ArrayList<>();
        List<Integer> rowOf = new ArrayList<>();
        Set<Integer> firsts = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            boolean first = true;
            for (Fact fact : rows.get(row).facts()) {
                if (fact instanceof Fact.OfEvent(EventDraft draft)) {
                    if (first) {
                        firsts.add(drafts.size());
                    }
                    first = false;
                    drafts.add(draft);
                    rowOf.add(row);
                }
            }
        }
        if (drafts.isEmpty()) {
            return;
        }
        RecordResult result = events.events(drafts);
        result.duplicateIndexes().stream()
                .filter(firsts::contains)
                .forEach(index -> outcomes[rowOf.get(index)] = Outcome.KNOWN);
        for (Rejection rejection : result.rejected()) {
            outcomes[rowOf.get(rejection.index())] = Outcome.refused(rejection.reason());
        }
    }

    /// A known review is refreshed and counts as known, whatever became of the rating that came with it.
    private void storeReviews(List<Kept> rows, Outcome[] outcomes) {
        Map<String, Integer> rowOf = new HashMap<>();
        List<ReviewDraft> drafts = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Fact fact : rows.get(row).facts()) {
                if (fact instanceof Fact.OfReview(ReviewDraft draft) && outcomes[row].kind() != Outcome.Kind.REFUSED) {
                    rowOf.put(draft.reviewId(), row);
                    drafts.add(draft);
                }
            }
        }
        if (!drafts.isEmpty()) {
            knownIds.ofReviews(rowOf.keySet()).forEach(id -> markKnown(rowOf.get(id), outcomes));
            reviews.putReviews(drafts);
        }
    }

    private void storeDialogues(List<Kept> rows, Outcome[] outcomes) {
        Map<String, Integer> rowOf = new HashMap<>();
        List<Dialogue> dialogues = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Fact fact : rows.get(row).facts()) {
                if (fact instanceof Fact.OfDialogue(Dialogue dialogue)) {
                    rowOf.put(dialogue.dialogueId(), row);
                    dialogues.add(dialogue);
                }
            }
        }
        if (!dialogues.isEmpty()) {
            knownIds.ofDialogues(rowOf.keySet()).forEach(id -> markKnown(rowOf.get(id), outcomes));
            support.putDialogues(dialogues);
        }
    }

    private static void markKnown(@org.jspecify.annotations.Nullable Integer row, Outcome[] outcomes) {
        if (row != null) {
            outcomes[row] = Outcome.KNOWN;
        }
    }
}
