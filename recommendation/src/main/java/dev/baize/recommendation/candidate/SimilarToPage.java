package dev.baize.recommendation.candidate;

import java.util.OptionalInt;

/// Neighbours of the item on the page.
public final class SimilarToPage implements CandidateSource {
    public static final String NAME = "similar_to_item";

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
        situation.snapshot().similar().forEach(situation.contextItem(), board::add);
    }

    @Override
    public OptionalInt because(Situation situation, int place) {
        return OptionalInt.of(situation.contextItem());
    }
}
