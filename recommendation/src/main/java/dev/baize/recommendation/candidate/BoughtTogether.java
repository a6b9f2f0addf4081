package dev.baize.recommendation.candidate;

import java.util.OptionalInt;

/// What orders hold together with the item on the page and with what lies in the cart.
public final class BoughtTogether implements CandidateSource {
    public static final String NAME = "bought_together";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public void score(Situation situation, ScoreBoard board) {
        var together = situation.snapshot().together();
        together.forEach(situation.contextItem(), board::add);
        for (int inCart : situation.cart()) {
            together.forEach(inCart, board::add);
        }
    }

    @Override
    public OptionalInt because(Situation situation, int place) {
        var together = situation.snapshot().together();
        float best = together.scoreOf(situation.contextItem(), place);
        int reason = best > 0 ? situation.contextItem() : -1;
        for (int inCart : situation.cart()) {
            if (together.scoreOf(inCart, place) > best) {
                best = together.scoreOf(inCart, place);
                reason = inCart;
            }
        }
        return reason < 0 ? OptionalInt.empty() : OptionalInt.of(reason);
    }
}
