package dev.baize.recommendation.candidate;

import java.util.OptionalInt;

/// Items that customers with the same tastes touched: neighbours of what this one did lately, the latest weighing most.
public final class SimilarItems implements CandidateSource {
    public static final String NAME = "similar";

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
        SeedNeighbours.score(situation.seeds(), situation.snapshot().similar(), board);
    }

    @Override
    public OptionalInt because(Situation situation, int place) {
        return SeedNeighbours.strongest(situation.seeds(), situation.snapshot().similar(), place);
    }
}
