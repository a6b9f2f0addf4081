package dev.baize.recommendation.model;

import java.util.Arrays;

/// After how long items are bought again, and by how many of their buyers.
///
/// - `interval`: float32 (items), median seconds between a buyer's consecutive purchases; 0 where nobody bought twice
/// - `rate`: float32 (items), share of buyers who bought again, (again + 1) / (buyers + 10): rare items are trusted
/// less
@SuppressWarnings("ArrayRecordComponent")
public record Repurchases(float[] interval, float[] rate) {
    /// Bought again within a day is a correction or a second delivery, not a need that came back.
    private static final long SHORTEST = 24L * 3_600;

    public static Repurchases learn(Sequences sequences) {
        var gaps = new FloatRows(sequences.items());
        var buyers = new int[sequences.items()];
        var again = new int[sequences.items()];
        var lastUser = new int[sequences.items()];
        var lastTime = new long[sequences.items()];
        var counted = new boolean[sequences.items()];
        Arrays.fill(lastUser, -1);
        for (int user = 0; user < sequences.users(); user++) {
            for (int at = sequences.start()[user]; at < sequences.start()[user + 1]; at++) {
                if (Kind.of(sequences.kind()[at]) != Kind.PURCHASE) {
                    continue;
                }
                int item = sequences.item()[at];
                long time = sequences.time()[at];
                if (lastUser[item] != user) {
                    buyers[item]++;
                    counted[item] = false;
                } else if (time - lastTime[item] >= SHORTEST) {
                    gaps.add(item, time - lastTime[item]);
                    again[item] += counted[item] ? 0 : 1;
                    counted[item] = true;
                }
                lastUser[item] = user;
                lastTime[item] = time;
            }
        }
        return of(gaps, buyers, again);
    }

    private static Repurchases of(FloatRows gaps, int[] buyers, int[] again) {
        var interval = new float[buyers.length];
        var rate = new float[buyers.length];
        for (int i = 0; i < buyers.length; i++) {
            interval[i] = gaps.median(i);
            rate[i] = again[i] == 0 ? 0 : (again[i] + 1f) / (buyers[i] + 10f);
        }
        return new Repurchases(interval, rate);
    }

    /// How well the time fits to buy an item again: the rate times a bell over the logarithm of elapsed / interval, 1
    /// at
    /// the interval itself, .6 at half or twice it. 0 where nobody bought twice.
    ///
    /// @param elapsed seconds since the purchase
    public double due(int index, long elapsed) {
        if (index >= interval.length || interval[index] == 0 || elapsed <= 0) {
            return 0;
        }
        double octaves = Math.log(elapsed / interval[index]) / Math.log(2);
        return rate[index] * Math.exp(-octaves * octaves / 2);
    }

    /// Rows of numbers that grow.
    private static final class FloatRows {
        private final float[][] rows;
        private final int[] size;

        FloatRows(int count) {
            rows = new float[count][];
            size = new int[count];
        }

        void add(int row, float value) {
            if (rows[row] == null) {
                rows[row] = new float[4];
            } else if (size[row] == rows[row].length) {
                rows[row] = Arrays.copyOf(rows[row], size[row] * 2);
            }
            rows[row][size[row]++] = value;
        }

        float median(int row) {
            if (size[row] == 0) {
                return 0;
            }
            Arrays.sort(rows[row], 0, size[row]);
            return rows[row][size[row] / 2];
        }
    }
}
