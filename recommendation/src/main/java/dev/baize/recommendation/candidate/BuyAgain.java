package dev.baize.recommendation.candidate;

import dev.baize.recommendation.model.Kind;
import dev.baize.recommendation.state.History;

/// What this customer bought and, by the rhythm in which such items are bought again, needs about now.
public final class BuyAgain implements CandidateSource {
    public static final String NAME = "buy_again";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public void score(Situation situation, ScoreBoard board) {
        History history = situation.history();
        for (int at = history.size() - 1; at >= 0; at--) {
            int place = situation.snapshot().items().placeOf(history.item()[at]);
            // Only the latest purchase of an item counts: the loop runs backwards, and later ones are on the board.
            if (history.kindAt(at) == Kind.PURCHASE && place >= 0 && board.get(place) == 0) {
                board.add(place, situation.snapshot().repurchases().due(place, situation.now() - history.time()[at]));
            }
        }
    }
}
