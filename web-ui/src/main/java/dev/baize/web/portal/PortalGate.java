package dev.baize.web.portal;

import dev.baize.domain.access.People;

import java.io.IOException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/// Stands before every request of the portal: sends the security headers, says who is asking, and ends the
/// session of a person who may no longer use it.
@WebFilter(
        urlPatterns = {"/admin", "/admin/*"},
        asyncSupported = true)
public class PortalGate extends HttpFilter {
    /// Vaadin starts from an inline script and evaluates the expressions the server sends, hence the two
    /// `unsafe-` words; no other origin may serve script. Pictures come from wherever the shop keeps them.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: https: http:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final transient People people;

    @Inject
    PortalGate(People people) {
        this.people = people;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (!isBundle(request)) {
            endSessionThatNoLongerHolds(request);
        }
        chain.doFilter(new PersonRequest(request), response);
    }

    private void endSessionThatNoLongerHolds(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn signedIn
                && people.findPerson(signedIn.username())
                        .filter(signedIn::agreesWith)
                        .isEmpty()) {
            session.invalidate();
        }
    }

    /// The front end's own files are the same for everyone. Vaadin tells an action by its parameter, whatever the path
    /// says, so a call with a body or a parameter is no file.
    static boolean isBundle(HttpServletRequest request) {
        String path = request.getPathInfo();
        return "GET".equals(request.getMethod())
                && request.getParameter("v-r") == null
                && path != null
                && (path.startsWith("/VAADIN/build/") || path.startsWith("/VAADIN/static/"));
    }
}
