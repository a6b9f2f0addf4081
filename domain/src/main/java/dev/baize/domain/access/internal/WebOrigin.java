package dev.baize.domain.access.internal;

import dev.baize.domain.DomainException;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// A web origin in the form browsers send it (RFC 6454, section 6.2): scheme, host, and port unless it is the
/// scheme's own.
final class WebOrigin {
    static final String SELF = "self";

    private WebOrigin() {}

    /// @throws DomainException of kind INVALID when the text is no origin
    static String normalise(String text) {
        if (text.equals(SELF)) {
            return SELF;
        }
        try {
            var uri = new URI(text.strip().toLowerCase(Locale.ROOT));
            if (isWeb(uri) && isBare(uri)) {
                return uri.getScheme() + "://" + uri.getHost() + port(uri);
            }
        } catch (URISyntaxException notAnAddress) {
            // Refused below, like any other text that is no origin.
        }
        throw DomainException.invalid(
                "allowed_origins",
                "allowed_origins must hold origins such as https://shop.example (no path, no wildcard), or self");
    }

    private static boolean isWeb(URI uri) {
        return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
    }

    private static boolean isBare(URI uri) {
        boolean noPath = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
        return noPath && uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
    }

    private static String port(URI uri) {
        int standard = "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getPort() == -1 || uri.getPort() == standard ? "" : ":" + uri.getPort();
    }
}
