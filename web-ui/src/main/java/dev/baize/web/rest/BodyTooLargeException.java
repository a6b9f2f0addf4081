package dev.baize.web.rest;

import java.io.IOException;
import java.util.Locale;

/// More bytes came than the call takes.
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLargeException(long limit) {
        super("The body is longer than " + limit + " bytes");
        this.limit = limit;
    }

    ProblemException toProblem() {
        return new ProblemException(
                ProblemType.TOO_LARGE,
                String.format(Locale.ROOT, "The body must have at most %,d bytes; send it in several calls.", limit));
    }
}
