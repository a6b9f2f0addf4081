package dev.baize.web.catalogue;

import dev.baize.domain.catalog.Item;
import dev.baize.recommendation.ShownItem;

import java.util.Comparator;
import java.util.List;

/// The items that one source puts beside an item, strongest first.
///
/// @param source its name on the wire
record Neighbours(String source, List<Neighbour> items) {
    /// @param strength the source's own score, 0 to 1; 1 is the strongest beside this item
    record Neighbour(Item item, double strength) {}

    /// @param shown a decision for the item's page in which no customer is known
    static Neighbours of(String source, List<ShownItem> shown, int most) {
        return new Neighbours(
                source,
                shown.stream()
                        .flatMap(each -> each.sources().stream()
                                .filter(score -> score.source().equals(source) && score.weight() > 0)
                                .map(score -> new Neighbour(each.item(), score.score())))
                        .sorted(Comparator.comparingDouble(Neighbour::strength).reversed())
                        .limit(most)
                        .toList());
    }
}
