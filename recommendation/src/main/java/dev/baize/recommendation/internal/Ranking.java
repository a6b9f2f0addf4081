package dev.baize.recommendation.internal;

import dev.baize.domain.catalog.Item;
import dev.baize.recommendation.LeftOut;
import dev.baize.recommendation.LeftOut.Why;
import dev.baize.recommendation.RecommendationRequest;
import dev.baize.recommendation.ShownItem;
import dev.baize.recommendation.ShownItem.SourceScore;
import dev.baize.recommendation.candidate.BuyAgain;
import dev.baize.recommendation.candidate.CandidateSource;
import dev.baize.recommendation.candidate.ScoreBoard;
import dev.baize.recommendation.candidate.Situation;
import dev.baize.recommendation.model.TopItems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/// Runs one placement's pipeline for one situation.
final class Ranking {
    private final Pipeline pipeline;
    private final Situation situation;
    private final RecommendationRequest request;
    private final Scratch scratch;
    private final Admission admission;
    private final List<ShownItem> shown = new ArrayList<>();

    Ranking(Pipeline pipeline, Situation situation, RecommendationRequest request, Scratch scratch) {
        this.pipeline = pipeline;
        this.situation = situation;
        this.request = request;
        this.scratch = scratch;
        admission = new Admission(situation, request);
    }

    List<ShownItem> rank() {
        scoreSources();
        sumUp();
        showBest();
        for (CandidateSource fallback : pipeline.fallbacks()) {
            fillUp(fallback);
        }
        return shown;
    }

    /// The candidates with the highest scores that a rule barred; call it after [#rank].
    List<LeftOut> leftOut(int most) {
        var leftOut = new ArrayList<LeftOut>();
        for (int place : best(scratch.total, most, at -> !mayRank(at))) {
            Why why = admission.admits(place, isDueAgain(place)) ? Why.OTHER_CATEGORY : admission.whyNot(place);
            leftOut.add(new LeftOut(situation.snapshot().items().get(place), scratch.total.get(place), why));
        }
        return leftOut;
    }

    private void scoreSources() {
        for (int i = 0; i < pipeline.sources().size(); i++) {
            ScoreBoard board = scratch.board(i);
            board.reset(situation.snapshot().items().size());
            pipeline.sources().get(i).source().score(situation, board);
            board.divideByHighest();
        }
    }

    private void sumUp() {
        scratch.total.reset(situation.snapshot().items().size());
        for (int i = 0; i < pipeline.sources().size(); i++) {
            ScoreBoard board = scratch.board(i);
            double weight = pipeline.sources().get(i).weight();
            for (int at = 0; at < board.count(); at++) {
                scratch.total.add(board.touched(at), weight * board.get(board.touched(at)));
            }
        }
    }

    private void showBest() {
        ScoreBoard total = scratch.total;
        for (int place : best(total, request.limit(), this::mayRank)) {
            show(place, total.get(place), scoresOf(place));
        }
    }

    private boolean mayRank(int place) {
        return admission.admits(place, isDueAgain(place))
                && (!pipeline.withinCategory() || admission.isInCategory(place));
    }

    private boolean isDueAgain(int place) {
        for (int i = 0; i < pipeline.sources().size(); i++) {
            if (pipeline.sources().get(i).source() instanceof BuyAgain
                    && scratch.board(i).get(place) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Adds what a fallback has, until the answer is full. A category page is filled with its own items first and gets
    /// others only when it would be empty; what was bought before comes back only when all else is exhausted.
    private void fillUp(CandidateSource fallback) {
        if (shown.size() >= request.limit()
                || (pipeline.withinCategory() && !shown.isEmpty() && !isCategoryBound(fallback))) {
            return;
        }
        ScoreBoard board = scratch.board(pipeline.sources().size());
        board.reset(situation.snapshot().items().size());
        fallback.score(situation, board);
        board.divideByHighest();
        IntPredicate admits = place -> !isShown(place) && admission.admits(place, false);
        addBest(board, fallback, admits);
        if (shown.isEmpty()) {
            addBest(board, fallback, admission::admitsLast);
        }
    }

    private static boolean isCategoryBound(CandidateSource fallback) {
        return fallback instanceof dev.baize.recommendation.candidate.TrendingInCategory;
    }

    private void addBest(ScoreBoard board, CandidateSource source, IntPredicate admits) {
        for (int place : best(board, request.limit() - shown.size(), admits)) {
            show(place, 0, List.of(new SourceScore(source.name(), board.get(place), 0)));
        }
    }

    private static int[] best(ScoreBoard board, int most, IntPredicate admits) {
        var best = new TopItems(most);
        for (int i = 0; i < board.count(); i++) {
            int place = board.touched(i);
            // The heap first: it refuses most places, and by a comparison of two numbers.
            if (best.wouldKeep(place, board.get(place)) && admits.test(place)) {
                best.offer(place, board.get(place));
            }
        }
        return best.drain().item();
    }

    private boolean isShown(int place) {
        long id = situation.snapshot().items().get(place).id();
        return shown.stream().anyMatch(item -> item.item().id() == id);
    }

    private void show(int place, double score, List<SourceScore> sources) {
        Item item = situation.snapshot().items().get(place);
        var reason = Reasons.of(situation, place, sources, pipeline, request.locale());
        shown.add(new ShownItem(item, shown.size() + 1, score, 1, sources, reason));
    }

    private List<SourceScore> scoresOf(int place) {
        var scores = new ArrayList<SourceScore>(4);
        for (int i = 0; i < pipeline.sources().size(); i++) {
            float score = scratch.board(i).get(place);
            if (score > 0) {
                var weighted = pipeline.sources().get(i);
                scores.add(new SourceScore(weighted.source().name(), score, weighted.weight()));
            }
        }
        scores.sort(Comparator.comparingDouble((SourceScore each) -> -each.score() * each.weight()));
        return scores;
    }
}
