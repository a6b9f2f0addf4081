package dev.baize.recommendation.model;

/// For each item its nearest others, best first.
///
/// - `start`: int32 (items + 1), item i's list is at `start[i]` to `start[i + 1]`, exclusive
/// - `item`: int32, `score`: float32, above 0
@SuppressWarnings("ArrayRecordComponent")
public record Neighbours(int[] start, int[] item, float[] score) {
    public static Neighbours none(int items) {
        return new Neighbours(new int[items + 1], new int[0], new float[0]);
    }

    /// Calls the consumer for each neighbour of an item, best first; for none where the item is newer than the list.
    public void forEach(int index, Consumer consumer) {
        if (index < 0 || index >= start.length - 1) {
            return;
        }
        for (int at = start[index]; at < start[index + 1]; at++) {
            consumer.accept(item[at], score[at]);
        }
    }

    /// The score of one neighbour in an item's list, 0 where it is not in it.
    public float scoreOf(int index, int neighbour) {
        if (index >= 0 && index < start.length - 1) {
            for (int at = start[index]; at < start[index + 1]; at++) {
                if (item[at] == neighbour) {
                    return score[at];
                }
            }
        }
        return 0;
    }

    public int size(int index) {
        return index < 0 || index >= start.length - 1 ? 0 : start[index + 1] - start[index];
    }

    @FunctionalInterface
    public interface Consumer {
        void accept(int neighbour, float score);
    }
}
