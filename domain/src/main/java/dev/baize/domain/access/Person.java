package dev.baize.domain.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Someone who works in the portal.
///
/// @param passwordChangeRequired true until the person has replaced a password someone else knows
/// @param credential another text whenever the password is another; tells nothing about it
public record Person(
        String username,
        String displayName,
        Role role,
        boolean passwordChangeRequired,
        boolean disabled,
        Instant createdAt,
        @Nullable Instant lastSignIn,
        String credential) {}
