package dev.baize.recommendation.candidate;

import dev.baize.recommendation.state.History;
import dev.baize.recommendation.state.ItemTable;

import java.util.Arrays;

/// The distinct items of a history, latest first, each with its weight.
///
/// `weight = strength(kind) · 0.8^steps`, a step back being a change of time: the lines of one order weigh alike.
///
/// - `place`: int32, `weight`: float32, `step`: int32
@SuppressWarnings("ArrayRecordComponent")
public record Seeds(int[] place, float[] weight, int[] step) {
    /// Further back a weight is below a thousandth of the latest.
    private static final int MOST = 60;

    private static final double DECAY = 0.8;

    static Seeds of(History history, ItemTable items) {
        var place = new int[Math.min(MOST, history.size())];
        var weight = new float[place.length];
        var step = new int[place.length];
        int count = 0;
        int steps = 0;
        for (int at = history.size() - 1; at >= 0 && count < place.length; at--) {
            if (at < history.size() - 1 && history.time()[at] != history.time()[at + 1]) {
                steps++;
            }
            int item = items.placeOf(history.item()[at]);
            float strength = (float) (history.kindAt(at).strength() * Math.pow(DECAY, steps));
            int known = indexOf(item, place, count);
            if (known >= 0) {
                weight[known] = Math.max(weight[known], strength);
            } else if (item >= 0) {
                place[count] = item;
                weight[count] = strength;
                step[count++] = steps;
            }
        }
        return new Seeds(Arrays.copyOf(place, count), Arrays.copyOf(weight, count), Arrays.copyOf(step, count));
    }

    private static int indexOf(int item, int[] place, int count) {
        for (int i = 0; i < count; i++) {
            if (place[i] == item) {
                return i;
            }
        }
        return -1;
    }

    public int size() {
        return place.length;
    }
}
