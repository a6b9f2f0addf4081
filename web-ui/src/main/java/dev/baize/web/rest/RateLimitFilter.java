package dev.baize.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/// Holds each key to its rate and tells it where it stands.
///
/// Source: draft-ietf-httpapi-ratelimit-headers-10, fields RateLimit-Policy and RateLimit; RFC 6585, status 429.
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String STANDING = RateLimitFilter.class.getName();

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        var standing = limits.take(caller.key(), servletRequest.getRemoteAddr());
        request.setProperty(STANDING, standing);
        if (!standing.admitted()) {
            throw new ProblemException(
                            ProblemType.TOO_MANY_REQUESTS,
                            "The key has used up its rate; wait as long as Retry-After says.")
                    .with(HttpHeaders.RETRY_AFTER, String.valueOf(standing.waitSeconds()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STANDING) instanceof RateLimits.Standing standing) {
            response.getHeaders().putSingle("RateLimit-Policy", standing.policy());
            response.getHeaders().putSingle("RateLimit", standing.state());
        }
    }
}
