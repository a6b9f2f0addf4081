package dev.baize.languagemodel.trainer;

import dev.baize.languagemodel.evaluation.HashSplit;
import dev.baize.languagemodel.persistence.ReviewTexts.Labelled;
import dev.baize.languagemodel.training.LabelledTexts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A run's texts: a tenth to measure on and a tenth of the rest to choose by, divided by hash, so that a text that
/// was written twice is never on two sides.
///
/// @param sha256 of ids and labels
record ReviewData(LabelledTexts train, LabelledTexts validation, LabelledTexts test, String sha256) {
    private static final double TENTH = 0.1;

    static ReviewData of(List<Labelled> reviews) {
        Predicate<Labelled> isTest = review -> HashSplit.isIn(TENTH, review.text(), "test");
        Predicate<Labelled> isValidation = review -> HashSplit.isIn(TENTH, review.text(), "validation");
        LabelledTexts all = LabelledTexts.of(
                reviews.stream().map(Labelled::text).toList(),
                reviews.stream().map(Labelled::label).toList());
        return new ReviewData(
                at(all, reviews, isTest.negate().and(isValidation.negate())),
                at(all, reviews, isTest.negate().and(isValidation)),
                at(all, reviews, isTest),
                digest(reviews));
    }

    /// Training and validation texts together.
    LabelledTexts learned() {
        List<String> texts = new ArrayList<>(train.texts());
        texts.addAll(validation.texts());
        return new LabelledTexts(
                texts,
                IntStream.concat(IntStream.of(train.labels()), IntStream.of(validation.labels()))
                        .toArray(),
                train.classes());
    }

    private static LabelledTexts at(LabelledTexts all, List<Labelled> reviews, Predicate<Labelled> chosen) {
        return all.at(IntStream.range(0, reviews.size())
                .filter(i -> chosen.test(reviews.get(i)))
                .toArray());
    }

    private static String digest(List<Labelled> reviews) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Labelled review : reviews) {
                digest.update((review.id() + " " + review.label() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
