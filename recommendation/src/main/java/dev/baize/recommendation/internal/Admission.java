package dev.baize.recommendation.internal;

import dev.baize.recommendation.LeftOut.Why;
import dev.baize.recommendation.RecommendationRequest;
import dev.baize.recommendation.candidate.Situation;

import java.util.HashSet;
import java.util.Set;

/// Which items may be shown in one decision.
///
/// Never: items that are not available, that the request excludes, that the page shows, that lie in the cart, or that
/// the customer bought, unless buying it again is due. Outside the page's category only where the pipeline allows.
final class Admission {
    private final Situation situation;
    private final Set<Integer> barred = new HashSet<>();
    private final Set<Integer> excluded = new HashSet<>();
    private final Set<Integer> bought;

    Admission(Situation situation, RecommendationRequest request) {
        this.situation = situation;
        bought = situation.bought();
        barred.add(situation.contextItem());
        barred.addAll(situation.cart());
        request.exclude()
                .forEach(itemId -> excluded.add(situation.snapshot().items().placeOf(itemId)));
        barred.addAll(excluded);
    }

    boolean admits(int place, boolean isDueAgain) {
        return situation.snapshot().items().get(place).available()
                && !barred.contains(place)
                && (isDueAgain || !bought.contains(place));
    }

    /// The first rule that bars a place which [#admits] does not admit.
    Why whyNot(int place) {
        if (!situation.snapshot().items().get(place).available()) {
            return Why.UNAVAILABLE;
        }
        if (place == situation.contextItem()) {
            return Why.ON_THE_PAGE;
        }
        if (situation.cart().contains(place)) {
            return Why.IN_THE_CART;
        }
        return excluded.contains(place) ? Why.EXCLUDED : Why.BOUGHT;
    }

    /// For filling up an answer that would be empty: even what was bought before.
    boolean admitsLast(int place) {
        return situation.snapshot().items().get(place).available() && !barred.contains(place);
    }

    /// Whether the item lies in the page's category or below it.
    boolean isInCategory(int place) {
        String category = situation.category();
        String own = situation.snapshot().items().get(place).category();
        return category == null || (own != null && (own.equals(category) || own.startsWith(category + "/")));
    }
}
