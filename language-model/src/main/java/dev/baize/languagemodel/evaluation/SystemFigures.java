package dev.baize.languagemodel.evaluation;

import com.google.gson.annotations.SerializedName;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// One classifier's figures, averaged over runs.
record SystemFigures(
        double accuracy,
        @SerializedName("macro_f1") double macroF1,
        double ece,
        @Nullable Double auc,
        @Nullable Double auroc,
        @SerializedName("oos_recall") @Nullable Double oosRecall,
        @SerializedName("in_scope_refused") @Nullable Double inScopeRefused,
        @SerializedName("accuracy_of_runs") List<Double> accuracyOfRuns) {

    static SystemFigures mean(List<ClassificationFigures> runs) {
        return new SystemFigures(
                Objects.requireNonNull(mean(runs, ClassificationFigures::accuracy)),
                Objects.requireNonNull(mean(runs, ClassificationFigures::macroF1)),
                Objects.requireNonNull(mean(runs, ClassificationFigures::ece)),
                mean(runs, ClassificationFigures::auc),
                mean(runs, ClassificationFigures::auroc),
                mean(runs, ClassificationFigures::oosRecall),
                mean(runs, ClassificationFigures::inScopeRefused),
                runs.stream().map(ClassificationFigures::accuracy).toList());
    }

    private static @Nullable Double mean(
            List<ClassificationFigures> runs, Function<ClassificationFigures, @Nullable Double> figure) {
        double sum = 0;
        for (ClassificationFigures run : runs) {
            Double value = figure.apply(run);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum / runs.size();
    }
}
