package dev.baize.languagemodel.evaluation;

import com.google.gson.annotations.SerializedName;
import dev.baize.languagemodel.training.Softmax;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// How good a classifier's probabilities are on texts whose class is known.
///
/// @param accuracy share of in-scope texts whose likeliest class is theirs
/// @param macroF1 mean over the classes of the F1 score; a class that neither occurs nor is answered is left out
/// @param ece expected calibration error over 15 bins of equal width (Guo et al., ICML 2017, equation 3)
/// @param auc of the second class where there are two, otherwise null
/// @param auroc of 1 − confidence, telling out-of-scope texts from the others; null without any
/// @param oosRecall share of out-of-scope texts whose confidence lies below the threshold; null without any
/// @param inScopeRefused share of in-scope texts below the same threshold; null without any out-of-scope text
public record ClassificationFigures(
        double accuracy,
        @SerializedName("macro_f1") double macroF1,
        double ece,
        @Nullable Double auc,
        @Nullable Double auroc,
        @SerializedName("oos_recall") @Nullable Double oosRecall,
        @SerializedName("in_scope_refused") @Nullable Double inScopeRefused) {
    private static final int BINS = 15;

    /// @param probabilities of in-scope texts, one row a text
    /// @param labels their classes
    /// @param outside probabilities of out-of-scope texts, may be empty
    /// @param threshold confidence below which a text is refused
    public static ClassificationFigures of(
            double[][] probabilities, int[] labels, double[][] outside, double threshold) {
        int[] answers = Arrays.stream(probabilities).mapToInt(Softmax::largest).toArray();
        double[] confidence = confidence(probabilities);
        boolean hasOutside = outside.length > 0;
        double[] outsideConfidence = confidence(outside);
        return new ClassificationFigures(
                share(answers, labels),
                macroF1(answers, labels, probabilities[0].length),
                calibrationError(confidence, answers, labels),
                probabilities[0].length == 2 ? auc(probabilities, labels) : null,
                hasOutside ? auc(negated(outsideConfidence), negated(confidence)) : null,
                hasOutside ? below(outsideConfidence, threshold) : null,
                hasOutside ? below(confidence, threshold) : null);
    }

    /// The largest of each row.
    static double[] confidence(double[][] probabilities) {
        return Arrays.stream(probabilities)
                .mapToDouble(row -> row[Softmax.largest(row)])
                .toArray();
    }

    static double share(int[] answers, int[] labels) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += answers[i] == labels[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }

    static double macroF1(int[] answers, int[] labels, int classes) {
        int[] hits = new int[classes];
        int[] answered = new int[classes];
        int[] present = new int[classes];
        for (int i = 0; i < labels.length; i++) {
            answered[answers[i]]++;
            present[labels[i]]++;
            hits[labels[i]] += answers[i] == labels[i] ? 1 : 0;
        }
        double sum = 0;
        int counted = 0;
        for (int k = 0; k < classes; k++) {
            if (answered[k] + present[k] > 0) {
                sum += 2.0 * hits[k] / (answered[k] + present[k]);
                counted++;
            }
        }
        return sum / counted;
    }

    static double calibrationError(double[] confidence, int[] answers, int[] labels) {
        double[] gap = new double[BINS];
        for (int i = 0; i < labels.length; i++) {
            int bin = Math.min(BINS - 1, (int) (confidence[i] * BINS));
            gap[bin] += (answers[i] == labels[i] ? 1 : 0) - confidence[i];
        }
        return Arrays.stream(gap).map(Math::abs).sum() / labels.length;
    }

    private static double auc(double[][] probabilities, int[] labels) {
        double[] first = scores(probabilities, labels, 0);
        double[] second = scores(probabilities, labels, 1);
        return auc(second, first);
    }

    private static double[] scores(double[][] probabilities, int[] labels, int label) {
        return java.util.stream.IntStream.range(0, labels.length)
                .filter(i -> labels[i] == label)
                .mapToDouble(i -> probabilities[i][1])
                .toArray();
    }

    /// The probability that a positive has a greater score than a negative, ties counting half.
    static double auc(double[] positives, double[] negatives) {
        double[] sorted = negatives.clone();
        Arrays.sort(sorted);
        double wins = 0;
        for (double score : positives) {
            wins += (lowerBound(sorted, score) + lowerBound(sorted, Math.nextUp(score))) / 2.0;
        }
        return wins / ((double) positives.length * negatives.length);
    }

    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static double below(double[] confidence, double threshold) {
        return (double) Arrays.stream(confidence).filter(c -> c < threshold).count() / confidence.length;
    }
}
