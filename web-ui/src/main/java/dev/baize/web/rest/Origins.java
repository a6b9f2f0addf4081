package dev.baize.web.rest;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

/// Which page a browser's call comes from, and whether that page is among the allowed.
///
/// Browsers send `Origin` with every cross-origin call, but not with same-origin reads: there `Sec-Fetch-Site`, or
/// the origin of `Referer`, tells.
///
/// @param origin the `Origin` header
/// @param fetchSite the `Sec-Fetch-Site` header
/// @param referer the `Referer` header
/// @param host the `Host` header: name and port that the call was sent to
record Origins(
        @Nullable String origin,
        @Nullable String fetchSite,
        @Nullable String referer,
        @Nullable String host) {
    /// The origin that Baize itself is served from, in a key's list.
    static final String SELF = "self";

    static Origins of(ContainerRequestContext request) {
        return new Origins(
                request.getHeaderString("Origin"),
                request.getHeaderString("Sec-Fetch-Site"),
                request.getHeaderString("Referer"),
                request.getHeaderString(HttpHeaders.HOST));
    }

    boolean isAmong(Collection<String> allowed) {
        if (origin != null) {
            return isAmong(origin, allowed);
        }
        if ("same-origin".equals(fetchSite)) {
            return allowed.contains(SELF) || allowed.stream().anyMatch(this::isOwn);
        }
        return referer != null && isAmong(originOf(referer), allowed);
    }

    /// Whether this origin may read answers, which is also what a preflight asks.
    boolean isAmong(String pageOrigin, Collection<String> allowed) {
        String page = pageOrigin.toLowerCase(Locale.ROOT);
        return allowed.contains(page) || (allowed.contains(SELF) && isOwn(page));
    }

    /// By host alone: behind a proxy that ends TLS the scheme here is not the page's.
    private boolean isOwn(String pageOrigin) {
        int scheme = pageOrigin.indexOf("://");
        return host != null && scheme > 0 && pageOrigin.substring(scheme + 3).equalsIgnoreCase(host);
    }

    private static String originOf(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getScheme() + "://" + uri.getRawAuthority();
        } catch (IllegalArgumentException notAnAddress) {
            return "null";
        }
    }
}
