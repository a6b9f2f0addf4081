package dev.baize.recommendation.candidate;

import java.util.Arrays;

/// Scores of some of many items: dense storage with a list of what was touched, reused from request to request.
public final class ScoreBoard {
    private float[] score = new float[0];
    private int[] touched = new int[0];
    private int count;

    /// Empties the board and makes room for so many items.
    public void reset(int items) {
        for (int i = 0; i < count; i++) {
            score[touched[i]] = 0;
        }
        count = 0;
        if (score.length < items) {
            score = new float[items];
            touched = new int[items];
        }
    }

    /// @param amount above 0; anything else is no vote
    public void add(int place, double amount) {
        if (!(amount > 0)) {
            return;
        }
        if (score[place] == 0) {
            touched[count++] = place;
        }
        score[place] += (float) amount;
    }

    public float get(int place) {
        return score[place];
    }

    public int count() {
        return count;
    }

    /// The item touched as number `i`, from 0 to [#count].
    public int touched(int i) {
        return touched[i];
    }

    /// Divides all scores by the highest, so that it becomes 1.
    public void divideByHighest() {
        float highest = 0;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, score[touched[i]]);
        }
        for (int i = 0; i < count; i++) {
            score[touched[i]] /= highest;
        }
    }

    public int[] places() {
        return Arrays.copyOf(touched, count);
    }
}
