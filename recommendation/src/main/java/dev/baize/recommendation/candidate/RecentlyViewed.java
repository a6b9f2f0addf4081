package dev.baize.recommendation.candidate;

/// What this customer looked at lately and did not buy.
public final class RecentlyViewed implements CandidateSource {
    public static final String NAME = "recently_viewed";

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
        var bought = situation.bought();
        Seeds seeds = situation.seeds();
        for (int i = 0; i < seeds.size(); i++) {
            if (!bought.contains(seeds.place()[i])) {
                board.add(seeds.place()[i], seeds.weight()[i]);
            }
        }
    }
}
