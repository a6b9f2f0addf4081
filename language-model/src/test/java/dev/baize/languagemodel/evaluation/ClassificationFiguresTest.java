package dev.baize.languagemodel.evaluation;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class ClassificationFiguresTest {

    @Test
    void auc_oneOfFourPairsTiedAndOneLost_isFiveEighths() {
        assertEquals(0.625, ClassificationFigures.auc(new double[] {0.9, 0.4}, new double[] {0.4, 0.5}), 1e-12);
    }

    @Test
    void macroF1_rareClassNeverAnswered_countsAsZero() {
        // Class 0: 2·3 / (4 + 3) ; class 1: 0; class 2 neither occurs nor is answered.
        assertEquals(
                6.0 / 7 / 2, ClassificationFigures.macroF1(new int[] {0, 0, 0, 0}, new int[] {0, 0, 0, 1}, 3), 1e-12);
    }

    @Test
    void calibrationError_surerThanRight_isTheGap() {
        double[] confidence = {0.9, 0.9, 0.9, 0.9};
        assertEquals(
                0.4,
                ClassificationFigures.calibrationError(confidence, new int[] {0, 0, 1, 1}, new int[] {0, 0, 0, 0}),
                1e-12);
    }

    @Test
    void of_textsOutOfScope_countsThoseBelowTheThreshold() {
        double[][] inside = {{0.95, 0.05}, {0.2, 0.8}};
        double[][] outside = {{0.55, 0.45}, {0.1, 0.9}};

        ClassificationFigures figures = ClassificationFigures.of(inside, new int[] {0, 1}, outside, 0.7);

        assertEquals(1, figures.accuracy());
        assertEquals(0.5, figures.oosRecall());
        assertEquals(0.0, figures.inScopeRefused());
        assertEquals(0.75, figures.auroc());
    }

    @Test
    void of_moreThanTwoClassesAndNothingOutside_hasNoAuc() {
        ClassificationFigures figures =
                ClassificationFigures.of(new double[][] {{0.2, 0.3, 0.5}}, new int[] {2}, new double[0][], 0);

        assertNull(figures.auc());
        assertNull(figures.auroc());
    }
}
