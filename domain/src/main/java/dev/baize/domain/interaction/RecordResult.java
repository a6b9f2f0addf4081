package dev.baize.domain.interaction;

import java.util.List;

/// What became of a call's events, after the commit.
///
/// @param accepted stored now
/// @param duplicates known before (or twice in the call), not stored again
/// @param rejected events that break a rule; the others of the call are stored all the same
public record RecordResult(int accepted, int duplicates, List<Rejection> rejected) {
    public RecordResult {
        rejected = List.copyOf(rejected);
    }

    /// @param index place in the call, from 0
    /// @param reason the field and the rule
    public record Rejection(int index, String reason) {}
}
