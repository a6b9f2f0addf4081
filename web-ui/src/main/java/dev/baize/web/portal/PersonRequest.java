package dev.baize.web.portal;

import org.jspecify.annotations.Nullable;

import java.security.Principal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/// A request that knows its person and role from the session, read anew each time it is asked: a sign-in
/// takes effect within the request that brought it.
final class PersonRequest extends HttpServletRequestWrapper {
    PersonRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return signedIn();
    }

    @Override
    public @Nullable String getRemoteUser() {
        SignedIn person = signedIn();
        return person == null ? null : person.username();
    }

    @Override
    public boolean isUserInRole(String role) {
        SignedIn person = signedIn();
        return person != null && person.role().name().equals(role);
    }

    private @Nullable SignedIn signedIn() {
        HttpSession session = getSession(false);
        return session == null ? null : (SignedIn) session.getAttribute(SignedIn.ATTRIBUTE);
    }
}
