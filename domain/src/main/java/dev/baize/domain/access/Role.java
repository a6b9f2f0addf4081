package dev.baize.domain.access;

/// What a person may do in the portal.
public enum Role {
    ADMINISTRATOR,
    MARKETER,
    ANALYST,
    AGENT
}
