package dev.baize.languagemodel.baseline;

import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.training.LabelledTexts;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextBaselineTest {

    @Test
    void fit_textsThatDifferInAWord_answersByTheWord() {
        LabelledTexts train = LabelledTexts.of(
                List.of("很好用，推荐", "质量好，喜欢", "很差，退货了", "质量差，失望"), List.of("good", "good", "poor", "poor"));
        LabelledTexts none = train.at();

        TextBaseline baseline = TextBaseline.fit(train, none, Language.CHINESE);

        double[][] answers = baseline.probabilities(List.of("真好", "真差"));
        assertTrue(answers[0][0] > 0.5, "the good one is answered poor");
        assertTrue(answers[1][1] > 0.5, "the poor one is answered good");
        assertEquals(1, answers[0][0] + answers[0][1], 1e-12);
    }

    @Test
    void row_wordInOneOfTwoTexts_hasTheWeightOfTheFormula() {
        TfIdf vectors = TfIdf.of(List.of("ab", "ac"), text -> List.of(text.split("")));

        SparseRow row = vectors.row("ab");

        // a is in both texts: ln(3 / 3) + 1 = 1; b in one: ln(3 / 2) + 1.
        double rare = Math.log(1.5) + 1;
        assertEquals(1 / Math.hypot(1, rare), row.values()[0], 1e-6);
        assertEquals(rare / Math.hypot(1, rare), row.values()[1], 1e-6);
    }

    @Test
    void fit_oneFeature_findsTheRootOfItsGradient() {
        // Two rows x = 1 and x = -1 of classes 1 and 0: with W = (-w, w) the loss is
        // 2 ln(1 + exp(-2 w)) + w² / C, least where 2 w / C = 4 / (1 + exp(2 w)).
        List<SparseRow> rows =
                List.of(new SparseRow(new int[] {0}, new float[] {1}), new SparseRow(new int[] {0}, new float[] {-1}));

        double[] answer =
                LogisticRegression.fit(rows, new int[] {1, 0}, 2, 1, 1).probabilities(rows.getFirst());

        double w = Math.log(answer[1] / answer[0]) / 2;
        assertEquals(4 / (1 + Math.exp(2 * w)), 2 * w, 5e-3);
    }
}
