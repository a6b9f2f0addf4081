package dev.baize.recommendation;

import dev.baize.domain.catalog.Item;

import java.util.List;

/// One item of a decision.
///
/// @param position from 1
/// @param score weighted sum of the sources' scores; comparable within one decision only
/// @param propensity probability with which the policy shows this item at this position: 1 where the pipeline is
/// deterministic, as all positions are today
/// @param sources what spoke for it, strongest first; empty for an item that only fills up
public record ShownItem(
        Item item, int position, double score, double propensity, List<SourceScore> sources, Reason reason) {
    public ShownItem {
        sources = List.copyOf(sources);
    }

    /// @param source the source's name
    /// @param score between 0 and 1: the source's own score divided by its highest in this decision
    /// @param weight what the placement's pipeline multiplies it with
    public record SourceScore(String source, double score, double weight) {}
}
