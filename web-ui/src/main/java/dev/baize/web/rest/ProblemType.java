package dev.baize.web.rest;

/// The kinds of problem the API answers with; each has a stable address that a client can branch on.
public enum ProblemType {
    MALFORMED("malformed", 400, "The request cannot be read"),
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter breaks a rule"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid API key is needed"),
    INSUFFICIENT_SCOPE("insufficient-scope", 403, "The key lacks a scope"),
    FORBIDDEN("forbidden", 403, "The key may not do this"),
    NOT_FOUND("not-found", 404, "There is no such thing"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The address does not know this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "The answer cannot be given in this form"),
    CONFLICT("conflict", 409, "The state of things forbids it"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body's content type is not understood"),
    INVALID("invalid", 422, "A field breaks a rule"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL("internal", 500, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", 503, "Not now");

    private static final String BASE = "urn:baize:problem:";

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /// Absolute, as RFC 9457, section 3.1.1, recommends.
    public String uri() {
        return BASE + slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
