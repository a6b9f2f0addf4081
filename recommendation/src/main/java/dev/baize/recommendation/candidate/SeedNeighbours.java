package dev.baize.recommendation.candidate;

import dev.baize.recommendation.model.Neighbours;

import java.util.OptionalInt;

/// Scoring by item-to-item lists from several weighted items: `score(j) = Σ_i weight(i) · list(i, j)`.
final class SeedNeighbours {
    /// Items whose lists are searched for a reason; older ones hardly ever decide.
    private static final int REASONS_SEARCHED = 12;

    private SeedNeighbours() {}

    static void score(Seeds seeds, Neighbours lists, ScoreBoard board) {
        for (int i = 0; i < seeds.size(); i++) {
            float weight = seeds.weight()[i];
            lists.forEach(seeds.place()[i], (neighbour, score) -> board.add(neighbour, weight * score));
        }
    }

    /// The item that added most to this one's score.
    static OptionalInt strongest(Seeds seeds, Neighbours lists, int place) {
        float best = 0;
        int reason = -1;
        for (int i = 0; i < Math.min(REASONS_SEARCHED, seeds.size()); i++) {
            float vote = seeds.weight()[i] * lists.scoreOf(seeds.place()[i], place);
            if (vote > best) {
                best = vote;
                reason = seeds.place()[i];
            }
        }
        return reason < 0 ? OptionalInt.empty() : OptionalInt.of(reason);
    }
}
