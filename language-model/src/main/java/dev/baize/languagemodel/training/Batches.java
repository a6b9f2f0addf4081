package dev.baize.languagemodel.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The order in which examples are seen.
final class Batches {
    /// So many batches are sorted by length together: enough to save padding, few enough to stay random.
    private static final int BUCKET = 50;

    private Batches() {}

    /// An epoch: all examples once, in random batches of like length, in random order.
    static int[][] bucketed(int[] lengths, int batch, RandomGenerator random) {
        int[] order = shuffled(lengths.length, random);
        int chunk = Math.multiplyExact(batch, BUCKET);
        int[][] batches = new int[(lengths.length + batch - 1) / batch][];
        int next = 0;
        for (int from = 0; from < order.length; from += chunk) {
            int[] sorted = IntStream.of(Arrays.copyOfRange(order, from, Math.min(order.length, from + chunk)))
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> lengths[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int i = 0; i < sorted.length; i += batch) {
                batches[next++] = Arrays.copyOfRange(sorted, i, Math.min(sorted.length, i + batch));
            }
        }
        int[][] result = new int[batches.length][];
        int[] places = shuffled(batches.length, random);
        for (int i = 0; i < batches.length; i++) {
            result[i] = batches[places[i]];
        }
        return result;
    }

    /// The numbers from 0 to n − 1 in random order.
    static int[] shuffled(int n, RandomGenerator random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
