package dev.baize.domain.importing.internal;

import dev.baize.domain.importing.format.Fact;
import dev.baize.domain.importing.format.RowResult.Kept;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where an import puts what it read, within the import's transaction.
interface FactStore {
    /// Stores facts that belong to no single row.
    void storeBackground(List<Fact> facts);

    /// Stores rows and says what became of each, in their order.
    List<Outcome> store(List<Kept> rows);

    /// @param refusal why the row could not be stored, null unless REFUSED
    record Outcome(Kind kind, @Nullable String refusal) {
        static final Outcome STORED = new Outcome(Kind.STORED, null);
        static final Outcome KNOWN = new Outcome(Kind.KNOWN, null);

        static Outcome refused(String refusal) {
            return new Outcome(Kind.REFUSED, refusal);
        }

        enum Kind {
            STORED,
            /// The database has had it before.
            KNOWN,
            REFUSED
        }
    }
}
