package dev.baize.recommendation.state;

import dev.baize.recommendation.model.Neighbours;
import dev.baize.recommendation.model.Repurchases;
import dev.baize.recommendation.model.Trend;

import java.time.Instant;

/// All that decisions are made from, except histories: immutable, replaced whole.
///
/// Lists are by an item's place in the table; items added after `builtAt` have no lists yet.
///
/// @param similar by the customers who touched both
/// @param together by the orders that hold both
/// @param next what customers go on to
/// @param byTrend places of all items with a trend, highest first
/// @param byArrival places of all items, newest first
public record Snapshot(
        ItemTable items,
        Neighbours similar,
        Neighbours together,
        Neighbours next,
        Trend trend,
        Repurchases repurchases,
        int[] byTrend,
        int[] byArrival,
        Instant builtAt,
        long interactions,
        double buildSeconds) {
    /// The snapshot over a changed catalogue.
    Snapshot with(ItemTable changed) {
        return new Snapshot(
                changed,
                similar,
                together,
                next,
                trend,
                repurchases,
                byTrend,
                SnapshotBuilder.newestFirst(changed),
                builtAt,
                interactions,
                buildSeconds);
    }

    public float trendOf(int place) {
        return place < trend.score().length ? trend.score()[place] : 0;
    }
}
