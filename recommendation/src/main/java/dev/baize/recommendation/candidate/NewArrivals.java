package dev.baize.recommendation.candidate;

/// The newest items: what is left to show where nothing was learnt yet.
public final class NewArrivals implements CandidateSource {
    public static final String NAME = "new_arrival";

    /// Enough to fill the longest answer after the longest list of exclusions.
    private static final int MOST = 1_200;

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
        int[] newest = situation.snapshot().byArrival();
        for (int i = 0; i < Math.min(MOST, newest.length); i++) {
            board.add(newest[i], 1.0 / (i + 1));
        }
    }
}
