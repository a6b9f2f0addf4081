package dev.baize.recommendation.internal;

import dev.baize.recommendation.Placement;
import dev.baize.recommendation.candidate.BoughtTogether;
import dev.baize.recommendation.candidate.BuyAgain;
import dev.baize.recommendation.candidate.CandidateSource;
import dev.baize.recommendation.candidate.NewArrivals;
import dev.baize.recommendation.candidate.NextSteps;
import dev.baize.recommendation.candidate.RecentlyViewed;
import dev.baize.recommendation.candidate.SimilarItems;
import dev.baize.recommendation.candidate.SimilarToPage;
import dev.baize.recommendation.candidate.Trending;
import dev.baize.recommendation.candidate.TrendingInCategory;

import java.util.List;

/// How a placement decides: weighted sources, and what fills up when they have too little to say.
///
/// The weights follow the placement's purpose: the home page is about the person, the item page about the item, the
/// cart about what belongs with it. A source's score is divided by its highest before it is weighted.
///
/// @param withinCategory show only items of the page's category while it has any
record Pipeline(List<Weighted> sources, List<CandidateSource> fallbacks, boolean withinCategory) {
    /// Part of every decision's model version: raised when sources or weights change.
    static final String VERSION = "1";

    private static final List<CandidateSource> FALLBACKS =
            List.of(new TrendingInCategory(), new Trending(), new NewArrivals());

    static Pipeline of(Placement placement) {
        return switch (placement) {
            case HOME ->
                shopWide(
                        new Weighted(new SimilarItems(), 1),
                        new Weighted(new NextSteps(), 0.6),
                        new Weighted(new BuyAgain(), 0.5),
                        new Weighted(new RecentlyViewed(), 0.3),
                        new Weighted(new Trending(), 0.25));
            case EMAIL ->
                shopWide(
                        new Weighted(new SimilarItems(), 1),
                        new Weighted(new BuyAgain(), 0.9),
                        new Weighted(new Trending(), 0.25));
            case SEARCH ->
                shopWide(
                        new Weighted(new SimilarItems(), 1),
                        new Weighted(new NextSteps(), 0.8),
                        new Weighted(new Trending(), 0.4));
            case CATEGORY ->
                new Pipeline(
                        List.of(
                                new Weighted(new SimilarItems(), 1),
                                new Weighted(new NextSteps(), 0.5),
                                new Weighted(new TrendingInCategory(), 0.6)),
                        FALLBACKS,
                        true);
            case ITEM ->
                shopWide(
                        new Weighted(new BoughtTogether(), 1),
                        new Weighted(new SimilarToPage(), 0.8),
                        new Weighted(new NextSteps(), 0.6),
                        new Weighted(new SimilarItems(), 0.2),
                        new Weighted(new TrendingInCategory(), 0.05));
            case CART ->
                shopWide(
                        new Weighted(new BoughtTogether(), 1),
                        new Weighted(new BuyAgain(), 0.5),
                        new Weighted(new SimilarItems(), 0.3),
                        new Weighted(new Trending(), 0.05));
        };
    }

    private static Pipeline shopWide(Weighted... sources) {
        return new Pipeline(List.of(sources), FALLBACKS, false);
    }

    record Weighted(CandidateSource source, double weight) {}
}
