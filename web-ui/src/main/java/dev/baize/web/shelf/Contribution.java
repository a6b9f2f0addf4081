package dev.baize.web.shelf;

import dev.baize.recommendation.ShownItem;

import java.util.Comparator;
import java.util.List;

/// What one source added to an item's score.
///
/// @param source the source's name on the wire
/// @param score the source's own, 0 to 1
/// @param amount score times weight, in the unit of the item's score
/// @param share of the item's score, 0 to 1; 0 where the source only filled up
record Contribution(String source, double score, double weight, double amount, double share) {
    /// Strongest first. They add up to the item's score, as the score is defined.
    static List<Contribution> of(ShownItem shown) {
        return shown.sources().stream()
                .map(each -> {
                    double amount = each.score() * each.weight();
                    double share = shown.score() > 0 ? amount / shown.score() : 0;
                    return new Contribution(each.source(), each.score(), each.weight(), amount, share);
                })
                .sorted(Comparator.comparingDouble(Contribution::amount).reversed())
                .toList();
    }

    boolean fillsUp() {
        return amount == 0;
    }
}
