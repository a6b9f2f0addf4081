package dev.baize.web.rest;

import dev.baize.domain.access.ApiKeys;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/// Lets shop pages on other origins read answers: those of the key that was presented, and no others.
///
/// A preflight carries no key. It is answered for the origins of all browser keys; the call that follows is then
/// held to its own key's.
///
/// Source: the WHATWG Fetch standard, section "CORS protocol".
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ORIGIN = "Origin";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String REQUEST_METHOD = "Access-Control-Request-Method";
    private static final int PREFLIGHT_SECONDS = 3_600;

    @Inject
    private ApiKeys keys;

    @Inject
    private CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        String origin = request.getHeaderString(ORIGIN);
        boolean preflight = HttpMethod.OPTIONS.equals(request.getMethod())
                && origin != null
                && request.getHeaderString(REQUEST_METHOD) != null;
        if (preflight) {
            request.abortWith(preflight(origin, Origins.of(request)));
        }
    }

    private Response preflight(String origin, Origins origins) {
        var answer = Response.noContent();
        if (origins.isAmong(origin, keys.listBrowserOrigins())) {
            answer.header(ALLOW_ORIGIN, origin)
                    .header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE")
                    .header(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Accept, Idempotency-Key, " + CustomerToken.HEADER)
                    .header("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        }
        return answer.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add(HttpHeaders.VARY, ORIGIN);
        String origin = request.getHeaderString(ORIGIN);
        if (origin != null
                && caller.isKnown()
                && caller.isBrowser()
                && Origins.of(request).isAmong(origin, caller.key().allowedOrigins())) {
            response.getHeaders().putSingle(ALLOW_ORIGIN, origin);
            response.getHeaders()
                    .putSingle("Access-Control-Expose-Headers", "Retry-After, RateLimit, RateLimit-Policy");
        }
    }
}
