package dev.baize.recommendation.candidate;

import dev.baize.recommendation.model.Kind;
import dev.baize.recommendation.state.History;
import dev.baize.recommendation.state.Snapshot;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// What sources look at: who asks, on which page, and everything known at this moment.
///
/// @param history of the customer and the visit; empty without consent
/// @param seeds the history's items, weighted
/// @param contextItem place of the item on the page, or -1
/// @param category path of the page's category, or null
/// @param now epoch seconds
public record Situation(
        Snapshot snapshot,
        History history,
        Seeds seeds,
        int contextItem,
        @Nullable String category,
        long now) {
    public static Situation of(
            Snapshot snapshot, History history, int contextItem, @Nullable String category, long now) {
        return new Situation(snapshot, history, Seeds.of(history, snapshot.items()), contextItem, category, now);
    }

    /// Places of the items put into the cart since the last purchase, latest first.
    public Set<Integer> cart() {
        var cart = new LinkedHashSet<Integer>();
        for (int at = history.size() - 1; at >= 0 && history.kindAt(at) != Kind.PURCHASE; at--) {
            int place = snapshot.items().placeOf(history.item()[at]);
            if (history.kindAt(at) == Kind.CART && place >= 0) {
                cart.add(place);
            }
        }
        return cart;
    }

    /// Places of the items bought.
    public Set<Integer> bought() {
        var bought = new HashSet<Integer>();
        for (int at = 0; at < history.size(); at++) {
            if (history.kindAt(at) == Kind.PURCHASE) {
                bought.add(snapshot.items().placeOf(history.item()[at]));
            }
        }
        return bought;
    }
}
