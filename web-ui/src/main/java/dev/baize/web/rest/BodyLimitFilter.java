package dev.baize.web.rest;

import org.jspecify.annotations.Nullable;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/// Refuses bodies that say they are too large, and stops reading those that turn out to be.
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimitFilter implements ContainerRequestFilter {
    @Inject
    private RestSettings settings;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity()) {
            return;
        }
        long limit = limit();
        if (stated(request) > limit) {
            throw new BodyTooLargeException(limit).toProblem();
        }
        request.setEntityStream(new LimitedInputStream(request.getEntityStream(), limit));
    }

    private long limit() {
        @Nullable MaxBody own = resource.getResourceMethod().getAnnotation(MaxBody.class);
        return own == null ? settings.requestMaxBytes() : own.value();
    }

    /// By the header itself: the length in the API is an int, and larger bodies have none there.
    private static long stated(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? -1 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemType.MALFORMED, "Content-Length must be a number.");
        }
    }
}
