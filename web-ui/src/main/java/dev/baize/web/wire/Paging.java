package dev.baize.web.wire;

import dev.baize.domain.DomainException;

/// What listings have in common.
public final class Paging {
    private Paging() {}

    /// @throws DomainException of kind INVALID unless 1 to `most`
    public static int limit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw DomainException.invalid("limit", "limit must be 1 to " + most);
        }
        return limit;
    }
}
