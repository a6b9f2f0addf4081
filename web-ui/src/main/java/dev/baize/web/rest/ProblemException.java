package dev.baize.web.rest;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A problem found by the web layer itself, before the domain was asked.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Problem.FieldError> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public ProblemException(ProblemType type, String detail) {
        this(type, null, detail);
    }

    /// @param field the field or parameter to blame, or null
    public ProblemException(ProblemType type, @Nullable String field, String detail) {
        super(detail);
        this.type = type;
        this.errors = field == null ? List.of() : List.of(new Problem.FieldError(field, detail));
    }

    /// Adds a header to the answer.
    public ProblemException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<Problem.FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
