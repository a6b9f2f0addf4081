package dev.baize.domain.importing.internal;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.customer.CustomerDraft;
import dev.baize.domain.importing.format.Fact;
import dev.baize.domain.importing.format.RowResult.Kept;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.review.ReviewDraft;
import dev.baize.domain.support.Dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps facts in memory; a second import into the same store finds the first one's rows known.
final class MemoryFactStore implements FactStore {
    final Map<String, ItemDraft> items = new LinkedHashMap<>();
    final Map<String, CustomerDraft> customers = new LinkedHashMap<>();
    final List<EventDraft> events = new ArrayList<>();
    final List<ReviewDraft> reviews = new ArrayList<>();
    final List<Dialogue> dialogues = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    @Override
    public void storeBackground(List<Fact> facts) {
        facts.forEach(this::store);
    }

    @Override
    public List<Outcome> store(List<Kept> rows) {
        return rows.stream().map(this::store).toList();
    }

    private Outcome store(Kept row) {
        boolean known = row.facts().stream().map(MemoryFactStore::id).anyMatch(ids::contains);
        row.facts().stream()
                .map(MemoryFactStore::id)
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        if (!known) {
            row.facts().forEach(this::store);
        }
        return known ? Outcome.KNOWN : Outcome.STORED;
    }

    private void store(Fact fact) {
        switch (fact) {
            case Fact.OfItem item -> items.put(item.draft().itemId(), item.draft());
            case Fact.OfCustomer customer -> customers.put(customer.draft().shopCustomerId(), customer.draft());
            case Fact.OfEvent event -> events.add(event.draft());
            case Fact.OfReview review -> reviews.add(review.draft());
            case Fact.OfDialogue dialogue -> dialogues.add(dialogue.dialogue());
        }
    }

    private static String id(Fact fact) {
        return switch (fact) {
            case Fact.OfEvent event -> "event " + event.draft().eventId();
            case Fact.OfReview review -> "review " + review.draft().reviewId();
            case Fact.OfDialogue dialogue -> "dialogue " + dialogue.dialogue().dialogueId();
            case Fact.OfItem _, Fact.OfCustomer _ -> "";
        };
    }
}
