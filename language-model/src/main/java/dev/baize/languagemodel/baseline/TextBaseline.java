package dev.baize.languagemodel.baseline;

import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.training.LabelledTexts;
import dev.baize.languagemodel.training.Softmax;

import java.util.List;

/// TF-IDF and logistic regression together.
public final class TextBaseline {
    private static final List<Double> STRENGTHS = List.of(4.0, 32.0);
    /// Where there is nothing to choose by.
    private static final double USUAL_STRENGTH = 16;

    private final TfIdf vectors;
    private final LogisticRegression regression;
    private final double strength;

    private TextBaseline(TfIdf vectors, LogisticRegression regression, double strength) {
        this.vectors = vectors;
        this.regression = regression;
        this.strength = strength;
    }

    /// Fits with the strength that does best on validation texts; the usual one when there are none.
    public static TextBaseline fit(LabelledTexts train, LabelledTexts validation, Language language) {
        TfIdf vectors = TfIdf.of(train.texts(), Grams.of(language));
        List<SparseRow> rows = vectors.rows(train.texts());
        if (validation.size() == 0) {
            return fit(vectors, rows, train, USUAL_STRENGTH);
        }
        TextBaseline best = fit(vectors, rows, train, STRENGTHS.getFirst());
        double bestAccuracy = best.accuracy(validation);
        for (double strength : STRENGTHS.subList(1, STRENGTHS.size())) {
            TextBaseline other = fit(vectors, rows, train, strength);
            double accuracy = other.accuracy(validation);
            if (accuracy > bestAccuracy) {
                best = other;
                bestAccuracy = accuracy;
            }
        }
        return best;
    }

    /// Fits with a given strength.
    public static TextBaseline fit(LabelledTexts train, Language language, double strength) {
        TfIdf vectors = TfIdf.of(train.texts(), Grams.of(language));
        return fit(vectors, vectors.rows(train.texts()), train, strength);
    }

    private static TextBaseline fit(TfIdf vectors, List<SparseRow> rows, LabelledTexts train, double strength) {
        return new TextBaseline(
                vectors,
                LogisticRegression.fit(rows, train.labels(), train.classes().size(), vectors.dimensions(), strength),
                strength);
    }

    /// C of the regression.
    public double strength() {
        return strength;
    }

    /// @return for each text the probability of each class
    public double[][] probabilities(List<String> texts) {
        return regression.probabilities(vectors.rows(texts));
    }

    private double accuracy(LabelledTexts texts) {
        double[][] probabilities = probabilities(texts.texts());
        int[] labels = texts.labels();
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += Softmax.largest(probabilities[i]) == labels[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }
}
