package dev.baize.domain.access;

import org.jspecify.annotations.Nullable;

/// Who makes the REST call being served. Request-scoped; resources of every module inject it.
public interface Caller {
    ApiKey key();

    /// For the audit log: `operator` or `key:<keyId>`.
    String actor();

    /// Whether the call comes from a shop page rather than from the shop's own servers.
    boolean isBrowser();

    /// The shop's customer id the call may act for: what a server key claims; for a browser key the one its customer
    /// token names, whatever is claimed. Null for a visitor.
    ///
    /// @param claimed the `customer_id` of the query or the body, or null
    /// @throws dev.baize.domain.DomainException of kind FORBIDDEN when a browser key claims a customer that its
    /// token does not name
    @Nullable
    String customer(@Nullable String claimed);
}
