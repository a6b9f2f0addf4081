package dev.baize.languagemodel.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Texts as sparse unit vectors of n-gram weights (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1).
///
/// n-grams of fewer than two of the texts it was made from are left out, where those are many.
///
/// Source: Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988; smoothing
/// of df as in scikit-learn's `TfidfTransformer`.
public final class TfIdf {
    /// With fewer texts every n-gram counts.
    private static final int MANY = 2_000;

    private final Function<String, List<String>> grams;
    private final Map<String, Integer> places;
    private final float[] inverse;

    private TfIdf(Function<String, List<String>> grams, Map<String, Integer> places, float[] inverse) {
        this.grams = grams;
        this.places = places;
        this.inverse = inverse;
    }

    /// @param texts that n-grams are counted in
    /// @param grams cuts a text, see [Grams]
    public static TfIdf of(List<String> texts, Function<String, List<String>> grams) {
        Map<String, Integer> frequency = new HashMap<>();
        for (String text : texts) {
            new HashSet<>(grams.apply(text)).forEach(gram -> frequency.merge(gram, 1, Integer::sum));
        }
        int least = texts.size() < MANY ? 1 : 2;
        Map<String, Integer> places = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        // In alphabetical order, so that a run can be repeated to the bit.
        new TreeMap<>(frequency).forEach((gram, count) -> {
            if (count >= least) {
                places.put(gram, kept.size());
                kept.add(count);
            }
        });
        float[] inverse = new float[kept.size()];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = (float) (Math.log((1.0 + texts.size()) / (1 + kept.get(i))) + 1);
        }
        return new TfIdf(grams, places, inverse);
    }

    /// The number of n-grams that are known.
    public int dimensions() {
        return inverse.length;
    }

    public List<SparseRow> rows(List<String> texts) {
        return texts.stream().map(this::row).toList();
    }

    public SparseRow row(String text) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (String gram : grams.apply(text)) {
            Integer place = places.get(gram);
            if (place != null) {
                counts.merge(place, 1, Integer::sum);
            }
        }
        int[] found = new int[counts.size()];
        float[] values = new float[counts.size()];
        double squares = 0;
        int next = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            found[next] = count.getKey();
            values[next] = (float) (1 + Math.log(count.getValue())) * inverse[count.getKey()];
            squares += (double) values[next] * values[next];
            next++;
        }
        float norm = (float) Math.sqrt(squares);
        for (int i = 0; i < next; i++) {
            values[i] /= norm;
        }
        return new SparseRow(found, values);
    }
}
