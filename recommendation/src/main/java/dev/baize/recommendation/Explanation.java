package dev.baize.recommendation;

import java.util.List;

/// A decision, and what it left out.
///
/// @param leftOut the barred candidates with the highest scores, highest first
public record Explanation(Decision decision, List<LeftOut> leftOut) {
    /// The most that is told of what was left out.
    public static final int MOST_LEFT_OUT = 10;

    public Explanation {
        leftOut = List.copyOf(leftOut);
    }
}
