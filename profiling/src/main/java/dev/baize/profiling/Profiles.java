package dev.baize.profiling;

/// The customers' profiles.
public interface Profiles {
    /// The profile as of now; a change of the facts it is computed from shows within a second.
    ///
    /// @param customerId database id
    /// @throws dev.baize.domain.DomainException of kind NOT_FOUND, also for a customer who was erased
    Profile getProfile(long customerId);
}
