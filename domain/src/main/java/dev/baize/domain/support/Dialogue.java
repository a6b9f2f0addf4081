package dev.baize.domain.support;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A past conversation with customer service.
///
/// @param dialogueId the shop's id, unique
public record Dialogue(String dialogueId, String language, Instant startedAt, List<Turn> turns, boolean simulated) {
    public Dialogue {
        turns = List.copyOf(turns);
    }

    /// @param intent the label a person gave the turn, or null
    public record Turn(
            Speaker speaker, String text, @Nullable String intent) {}

    public enum Speaker {
        CUSTOMER,
        AGENT
    }
}
