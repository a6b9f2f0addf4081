package dev.baize.recommendation.model;

/// What is in demand lately: each event counts its [Kind]'s strength, halved for every week of age.
///
/// - `score`: float32 (items), 0 where nobody touched the item
///
/// Age is measured from the latest event, so that a shop's historic data has a "lately" of its own.
@SuppressWarnings("ArrayRecordComponent")
public record Trend(float[] score) {
    private static final double HALF_LIFE_SECONDS = 7.0 * 24 * 3_600;

    public static Trend learn(Sequences sequences) {
        long latest = Long.MIN_VALUE;
        for (long time : sequences.time()) {
            latest = Math.max(latest, time);
        }
        var score = new float[sequences.items()];
        for (int at = 0; at < sequences.events(); at++) {
            double age = (latest - sequences.time()[at]) / HALF_LIFE_SECONDS;
            score[sequences.item()[at]] +=
                    (float) (Kind.of(sequences.kind()[at]).strength() * Math.pow(0.5, age));
        }
        return new Trend(score);
    }
}
