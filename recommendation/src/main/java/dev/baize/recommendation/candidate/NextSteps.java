package dev.baize.recommendation.candidate;

import java.util.OptionalInt;

/// What customers go on to from where this one is: the page's item and the last three steps, each weighing half the one
/// after it.
public final class NextSteps implements CandidateSource {
    public static final String NAME = "next_step";

    private static final int STEPS = 3;

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
        var next = situation.snapshot().next();
        next.forEach(situation.contextItem(), board::add);
        Seeds seeds = situation.seeds();
        for (int i = 0; i < seeds.size() && seeds.step()[i] < STEPS; i++) {
            double weight = Math.pow(0.5, seeds.step()[i] + (situation.contextItem() < 0 ? 0 : 1));
            next.forEach(seeds.place()[i], (item, score) -> board.add(item, weight * score));
        }
    }

    @Override
    public OptionalInt because(Situation situation, int place) {
        Seeds seeds = situation.seeds();
        if (situation.contextItem() >= 0) {
            return OptionalInt.of(situation.contextItem());
        }
        return SeedNeighbours.strongest(seeds, situation.snapshot().next(), place);
    }
}
