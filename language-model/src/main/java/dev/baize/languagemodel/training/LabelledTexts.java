package dev.baize.languagemodel.training;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Texts of one language, each with its class.
///
/// @param labels an index into `classes` for each text
public record LabelledTexts(List<String> texts, int[] labels, List<String> classes) {
    public LabelledTexts {
        if (texts.size() != labels.length) {
            throw new IllegalArgumentException("as many labels as texts are needed");
        }
        texts = List.copyOf(texts);
        classes = List.copyOf(classes);
        labels = labels.clone();
    }

    /// Texts whose classes are the distinct labels in alphabetical order.
    public static LabelledTexts of(List<String> texts, List<String> labels) {
        List<String> classes = new ArrayList<>(new TreeSet<>(labels));
        return new LabelledTexts(
                texts, labels.stream().mapToInt(classes::indexOf).toArray(), classes);
    }

    @Override
    public int[] labels() {
        return labels.clone();
    }

    public int size() {
        return texts.size();
    }

    /// The texts at some places.
    public LabelledTexts at(int... places) {
        List<String> chosen = new ArrayList<>(places.length);
        int[] labelsOfChosen = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            chosen.add(texts.get(places[i]));
            labelsOfChosen[i] = labels[places[i]];
        }
        return new LabelledTexts(chosen, labelsOfChosen, classes);
    }
}
