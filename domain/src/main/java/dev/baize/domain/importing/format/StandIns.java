package dev.baize.domain.importing.format;

import dev.baize.domain.catalog.ItemDraft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Items that a file names without describing them: each comes once, with its id for a title, and only where
/// the catalogue does not know it.
final class StandIns {
    private final boolean available;
    private final Set<String> seen = new HashSet<>();

    /// @param available true for files that are a catalogue of their own, such as sequences; false where the shop's
    /// catalogue says what is sold
    StandIns(boolean available) {
        this.available = available;
    }

    /// @return the facts, with the item's own before them at its first mention
    List<Fact> before(String itemId, List<? extends Fact> facts) {
        List<Fact> all = new ArrayList<>(facts.size() + 1);
        if (seen.add(itemId)) {
            all.add(new Fact.OfItem(of(itemId), true));
        }
        all.addAll(facts);
        return all;
    }

    int count() {
        return seen.size();
    }

    private ItemDraft of(String itemId) {
        return new ItemDraft(
                itemId, null, itemId, null, Map.of(), null, null, null, null, null, null, Map.of(), available, false);
    }
}
