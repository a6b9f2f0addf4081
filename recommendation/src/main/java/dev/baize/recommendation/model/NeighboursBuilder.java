package dev.baize.recommendation.model;

import java.util.stream.IntStream;

/// Collects each item's best neighbours, item by item and in parallel.
final class NeighboursBuilder {
    private NeighboursBuilder() {}

    /// Fills the accumulator with one item's scores; see [Accumulator#add].
    @FunctionalInterface
    interface RowScorer {
        void score(int index, Accumulator row);
    }

    static Neighbours build(int items, int most, RowScorer scorer) {
        var rows = new TopItems.Ranked[items];
        var accumulators = ThreadLocal.withInitial(() -> new Accumulator(items));
        IntStream.range(0, items).parallel().forEach(index -> {
            Accumulator accumulator = accumulators.get();
            scorer.score(index, accumulator);
            rows[index] = accumulator.best(most);
        });
        return joined(rows);
    }

    private static Neighbours joined(TopItems.Ranked[] rows) {
        var start = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            start[i + 1] = start[i] + rows[i].item().length;
        }
        var item = new int[start[rows.length]];
        var score = new float[item.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i].item(), 0, item, start[i], rows[i].item().length);
            System.arraycopy(rows[i].score(), 0, score, start[i], rows[i].score().length);
        }
        return new Neighbours(start, item, score);
    }

    /// A sparse row over all items: dense storage, and the list of what was touched.
    static final class Accumulator {
        private final float[] value;
        private final int[] touched;
        private int count;

        Accumulator(int items) {
            value = new float[items];
            touched = new int[items];
        }

        /// @param amount above 0
        void add(int index, float amount) {
            if (value[index] == 0) {
                touched[count++] = index;
            }
            value[index] += amount;
        }

        /// Replaces each value by what the function makes of it; 0 or less drops it.
        void replaceAll(Weighting weighting) {
            for (int i = 0; i < count; i++) {
                value[touched[i]] = weighting.weigh(touched[i], value[touched[i]]);
            }
        }

        /// The best, ties by index so that a build is repeatable; leaves the accumulator empty.
        private TopItems.Ranked best(int most) {
            var heap = new TopItems(most);
            for (int i = 0; i < count; i++) {
                if (value[touched[i]] > 0) {
                    heap.offer(touched[i], value[touched[i]]);
                }
                value[touched[i]] = 0;
            }
            count = 0;
            return heap.drain();
        }
    }

    @FunctionalInterface
    interface Weighting {
        float weigh(int index, float value);
    }
}
