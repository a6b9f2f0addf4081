package dev.baize.recommendation.candidate;

/// What is in demand lately in the page's category.
public final class TrendingInCategory implements CandidateSource {
    public static final String NAME = "trending_in_category";

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
        String category = situation.category();
        if (category == null) {
            return;
        }
        for (int place : situation.snapshot().items().inCategory(category)) {
            board.add(place, situation.snapshot().trendOf(place));
        }
    }
}
