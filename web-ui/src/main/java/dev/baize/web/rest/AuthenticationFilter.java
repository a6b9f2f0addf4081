package dev.baize.web.rest;

import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.ApiKeys;
import dev.baize.domain.access.RequiresScope;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.logging.Logger;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/// Lets a call through when its key is known, may call this method, and comes from where it may come from.
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {
    private static final Logger LOG = Logger.getLogger(AuthenticationFilter.class.getName());
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"baize\"";

    @Inject
    private ApiKeys keys;

    @Inject
    private CurrentCaller caller;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        ApiKey key = authenticate(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        @Nullable RequiresScope required = resource.getResourceMethod().getAnnotation(RequiresScope.class);
        if (required == null) {
            LOG.severe(() -> resource.getResourceMethod() + " states no scope, so nobody may call it");
            throw new ProblemException(ProblemType.FORBIDDEN, "This call is not open to API keys.");
        }
        if (key.kind() == ApiKey.Kind.BROWSER) {
            admitBrowser(key, required, request);
        }
        requireScope(key, required);
        caller.identify(key, tokenCustomer(key, request.getHeaderString(CustomerToken.HEADER)));
        caller.customer(request.getUriInfo().getQueryParameters().getFirst("customer_id"));
    }

    private ApiKey authenticate(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ProblemException(
                            ProblemType.UNAUTHENTICATED, "Send an API key as: Authorization: Bearer bz_<id>_<secret>")
                    .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return keys.authenticate(authorization.substring(SCHEME.length()).strip())
                .orElseThrow(() -> new ProblemException(
                                ProblemType.UNAUTHENTICATED, "The API key is unknown or was revoked.")
                        .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\""));
    }

    private static void admitBrowser(ApiKey key, RequiresScope required, ContainerRequestContext request) {
        if (!required.browser()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This call needs a server key, not a browser key.");
        }
        if (!Origins.of(request).isAmong(key.allowedOrigins())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "The browser key does not allow the page this call comes from.");
        }
    }

    private static void requireScope(ApiKey key, RequiresScope required) {
        String scope = required.value().wireName();
        if (!key.scopes().contains(required.value())) {
            throw new ProblemException(ProblemType.INSUFFICIENT_SCOPE, "The key needs the scope " + scope + ".")
                    .with(
                            HttpHeaders.WWW_AUTHENTICATE,
                            CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope + "\"");
        }
    }

    private @Nullable String tokenCustomer(ApiKey key, @Nullable String token) {
        if (token == null || key.kind() != ApiKey.Kind.BROWSER) {
            return null;
        }
        return keys.findTokenSecret(key.keyId())
                .flatMap(secret -> CustomerToken.customer(token.strip(), secret, Instant.now()))
                .orElseThrow(() -> new ProblemException(
                                ProblemType.UNAUTHENTICATED,
                                "The customer token is not valid: it must be signed with HS256 by this browser key's"
                                        + " secret, name the customer as sub, and expire within the hour.")
                        .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\""));
    }
}
