package dev.baize.recommendation.model;

import java.util.Arrays;

/// Keeps the best so many items of a stream: a binary heap with the worst kept item on top.
///
/// Of equal scores the lower index is the better, so that results do not depend on the order of offers.
public final class TopItems {
    private final int most;
    private int[] item;
    private float[] score;
    private int size;

    public TopItems(int most) {
        this.most = most;
        int capacity = Math.clamp(most, 1, 64);
        item = new int[capacity];
        score = new float[capacity];
    }

    public void offer(int index, float value) {
        if (size < most) {
            grow();
            item[size] = index;
            score[size] = value;
            siftUp(size++);
        } else if (wouldKeep(index, value)) {
            item[0] = index;
            score[0] = value;
            siftDown();
        }
    }

    /// Whether [#offer] would keep the item now; saves the work of asking whether it may be offered at all.
    public boolean wouldKeep(int index, float value) {
        return size < most || (most > 0 && isWorse(item[0], score[0], index, value));
    }

    /// Empties the heap, best first.
    public Ranked drain() {
        var items = new int[size];
        var scores = new float[size];
        while (size > 0) {
            size--;
            items[size] = item[0];
            scores[size] = score[0];
            item[0] = item[size];
            score[0] = score[size];
            siftDown();
        }
        return new Ranked(items, scores);
    }

    /// - `item`: int32, best first; `score`: float32, the same length
    @SuppressWarnings("ArrayRecordComponent")
    public record Ranked(int[] item, float[] score) {}

    private void grow() {
        if (size == item.length) {
            item = Arrays.copyOf(item, Math.min(most, size * 2));
            score = Arrays.copyOf(score, item.length);
        }
    }

    private static boolean isWorse(int index, float value, int otherIndex, float otherValue) {
        return value < otherValue || (value == otherValue && index > otherIndex);
    }

    private void siftUp(int from) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (!isWorse(item[at], score[at], item[parent], score[parent])) {
                return;
            }
            swap(at, parent);
            at = parent;
        }
    }

    private void siftDown() {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isWorse(item[child + 1], score[child + 1], item[child], score[child])) {
                child++;
            }
            if (!isWorse(item[child], score[child], item[at], score[at])) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int a, int b) {
        int index = item[a];
        float value = score[a];
        item[a] = item[b];
        score[a] = score[b];
        item[b] = index;
        score[b] = value;
    }
}
