package dev.baize.domain;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// A request the domain refuses, with the reason a person can act on.
///
/// The kind is what the web layer turns into an HTTP status; the domain itself knows no HTTP. The
/// message names the offending field and rule, never a value that could hold personal data.
public final class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What went wrong, in terms a caller can branch on.
    public enum Kind {
        /// The input breaks a rule; the same call cannot succeed unchanged.
        INVALID,
        /// What the call names does not exist.
        NOT_FOUND,
        /// The state has changed or forbids the call; reading again may help.
        CONFLICT,
        /// The caller may not do this.
        FORBIDDEN,
        /// More than this installation accepts; see the message for the limit.
        TOO_LARGE,
        /// Not now: the caller may try again later.
        UNAVAILABLE
    }

    private final Kind kind;
    private final @Nullable String field;

    /// @param field the offending field as it is named on the wire, or null when no single one is to blame
    public DomainException(Kind kind, @Nullable String field, String message) {
        super(message);
        this.kind = kind;
        this.field = field;
    }

    public static DomainException invalid(String field, String message) {
        return new DomainException(Kind.INVALID, field, message);
    }

    public static DomainException notFound(String message) {
        return new DomainException(Kind.NOT_FOUND, null, message);
    }

    public static DomainException conflict(String message) {
        return new DomainException(Kind.CONFLICT, null, message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String field() {
        return field;
    }
}
