package dev.baize.languagemodel.evaluation;

import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.training.LabelledTexts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A data set, divided: what is learned from, what choices are made by, and what is measured on.
///
/// @param validation may be empty
/// @param outside texts of no class, to be recognised as such; may be empty
record ClassificationTask(
        LabelledTexts train, LabelledTexts validation, LabelledTexts test, List<String> outside, Language language) {
    /// Texts whose letters decide the language.
    private static final int SAMPLE = 200;

    /// @param outsideLabel the label of texts of no class, or empty
    /// @param validationShare of the training texts, chosen by hash
    static ClassificationTask of(LabelledFile train, LabelledFile test, String outsideLabel, double validationShare) {
        List<String> classes = new ArrayList<>(new TreeSet<>(train.labels()));
        classes.remove(outsideLabel);
        if (classes.size() < 2) {
            throw new IllegalArgumentException(
                    "the training data holds " + classes.size() + " classes; at least two are needed to tell apart");
        }
        LabelledFile learned =
                validationShare == 0 ? train : train.at(HashSplit.places(train, validationShare, "validation", false));
        LabelledFile held = validationShare == 0
                ? new LabelledFile(List.of(), List.of())
                : train.at(HashSplit.places(train, validationShare, "validation", true));
        return new ClassificationTask(
                labelled(learned, classes),
                labelled(held, classes),
                known(test, classes, outsideLabel),
                IntStream.range(0, test.size())
                        .filter(i -> test.labels().get(i).equals(outsideLabel))
                        .mapToObj(test.texts()::get)
                        .toList(),
                language(train.texts()));
    }

    /// So many texts of each class, drawn at random.
    ClassificationTask shots(int shots, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] labels = train.labels();
        int[] order = IntStream.range(0, labels.length).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        int[] taken = new int[train.classes().size()];
        int[] chosen =
                Arrays.stream(order).filter(i -> taken[labels[i]]++ < shots).toArray();
        return new ClassificationTask(train.at(chosen), validation, test, outside, language);
    }

    /// Training and validation texts together.
    LabelledTexts all() {
        List<String> texts = new ArrayList<>(train.texts());
        texts.addAll(validation.texts());
        return new LabelledTexts(
                texts,
                IntStream.concat(Arrays.stream(train.labels()), Arrays.stream(validation.labels()))
                        .toArray(),
                train.classes());
    }

    private static LabelledTexts labelled(LabelledFile file, List<String> classes) {
        int[] places = IntStream.range(0, file.size())
                .filter(i -> classes.contains(file.labels().get(i)))
                .toArray();
        LabelledFile kept = file.at(places);
        return new LabelledTexts(
                kept.texts(), kept.labels().stream().mapToInt(classes::indexOf).toArray(), classes);
    }

    private static LabelledTexts known(LabelledFile test, List<String> classes, String outsideLabel) {
        for (String label : new TreeSet<>(test.labels())) {
            if (!classes.contains(label) && !label.equals(outsideLabel)) {
                throw new IllegalArgumentException("the test data holds the label " + label
                        + ", which the training data does not; name it with --oos-label if it means out of scope");
            }
        }
        return labelled(test, classes);
    }

    private static Language language(List<String> texts) {
        long chinese = texts.stream()
                .limit(SAMPLE)
                .filter(text -> Language.detect(text) == Language.CHINESE)
                .count();
        return 2 * chinese >= Math.min(SAMPLE, texts.size()) ? Language.CHINESE : Language.ENGLISH;
    }
}
