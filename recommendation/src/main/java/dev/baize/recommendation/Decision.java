package dev.baize.recommendation;

import java.time.Instant;
import java.util.List;

/// What was decided for one request. It is logged; events that it leads to carry its id.
///
/// @param decisionId 26 characters
/// @param items in the order to show, possibly fewer than asked for, never empty while any item is available
/// @param modelVersion names the state that decided: the snapshot's time and the pipeline's version
/// @param personal whether the person's own behaviour was looked at
public record Decision(
        String decisionId,
        Placement placement,
        Instant decidedAt,
        List<ShownItem> items,
        String modelVersion,
        boolean personal) {
    public Decision {
        items = List.copyOf(items);
    }
}
