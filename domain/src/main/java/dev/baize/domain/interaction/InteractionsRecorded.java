package dev.baize.domain.interaction;

import java.util.List;

/// Interactions were stored. Fired after they are committed, on the committing thread: observers do little.
public record InteractionsRecorded(List<Interaction> interactions) {
    public InteractionsRecorded {
        interactions = List.copyOf(interactions);
    }
}
