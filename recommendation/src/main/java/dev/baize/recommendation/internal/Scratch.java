package dev.baize.recommendation.internal;

import dev.baize.recommendation.candidate.ScoreBoard;

import java.util.ArrayList;
import java.util.List;

/// The working memory of one decision, lent from request to request: a board for the sum and one per source.
final class Scratch {
    final ScoreBoard total = new ScoreBoard();
    private final List<ScoreBoard> boards = new ArrayList<>();

    ScoreBoard board(int source) {
        while (boards.size() <= source) {
            boards.add(new ScoreBoard());
        }
        return boards.get(source);
    }
}
