package dev.baize.recommendation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What recommendations are computed from, now.
///
/// @param builtAt when the item-to-item lists were learnt; null before the first time
/// @param buildSeconds how long reading and learning took
/// @param items known items, withdrawn ones too
/// @param interactions interactions learnt from
/// @param customers customers with a history in memory
/// @param learning whether the lists are being learnt anew, for an import say
/// @param decisionsUnlogged decisions that the log could not take since the start, because it was full
public record RecommenderStatus(
        @Nullable Instant builtAt,
        double buildSeconds,
        int items,
        long interactions,
        int customers,
        boolean learning,
        long decisionsUnlogged) {}
