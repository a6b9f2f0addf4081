package dev.baize.domain.interaction;

import java.util.List;

/// What became of the events of one call.
///
/// @param accepted stored now
/// @param duplicateIndexes places in the call, from 0 and ascending, of events known before (or twice in the call) and
/// not stored again
/// @param rejected events that break a rule; the others of the call are stored all the same
public record RecordResult(int accepted, List<Integer> duplicateIndexes, List<Rejection> rejected) {
    public RecordResult {
        duplicateIndexes = List.copyOf(duplicateIndexes);
        rejected = List.copyOf(rejected);
    }

    public int duplicates() {
        return duplicateIndexes.size();
    }

    /// @param index place in the call, from 0
    /// @param reason the field and the rule
    public record Rejection(int index, String reason) {}
}
