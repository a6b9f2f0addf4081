package dev.baize.recommendation.candidate;

/// What is in demand lately in the whole shop.
public final class Trending implements CandidateSource {
    public static final String NAME = "trending";

    /// Enough to fill the longest answer after exclusions.
    private static final int MOST = 300;

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
        int[] byTrend = situation.snapshot().byTrend();
        for (int i = 0; i < Math.min(MOST, byTrend.length); i++) {
            board.add(byTrend[i], situation.snapshot().trendOf(byTrend[i]));
        }
    }
}
