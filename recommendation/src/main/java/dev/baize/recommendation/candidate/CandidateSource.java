package dev.baize.recommendation.candidate;

import java.util.OptionalInt;

/// One reason to show items. Stateless: everything it looks at is in the [Situation].
public interface CandidateSource {
    /// Stable name, in decisions and on the wire.
    String name();

    /// Whether it looks at what the person did; such sources are silent without consent, for then the history is empty.
    boolean isPersonal();

    /// Adds a score above 0 for each item it speaks for, of any magnitude.
    void score(Situation situation, ScoreBoard board);

    /// Place of the item because of which it speaks for this one, where there is one to name.
    default OptionalInt because(Situation situation, int place) {
        return OptionalInt.empty();
    }
}
