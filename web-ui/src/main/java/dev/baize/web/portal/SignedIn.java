package dev.baize.web.portal;

import com.vaadin.flow.server.VaadinRequest;
import dev.baize.domain.access.Person;
import dev.baize.domain.access.Role;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;

/// The person who uses this session, as they were when they signed in.
///
/// Kept in the HTTP session; [PortalGate] compares it with the person's record at every request and ends
/// the session when the two no longer agree.
///
/// @param passwordChangeRequired the person may only choose a new password
public record SignedIn(String username, String displayName, Role role, boolean passwordChangeRequired)
        implements Principal, Serializable {
    static final String ATTRIBUTE = SignedIn.class.getName();

    static SignedIn of(Person person) {
        return new SignedIn(person.username(), person.displayName(), person.role(), person.passwordChangeRequired());
    }

    /// The person of the current request.
    ///
    /// @throws IllegalStateException outside a request of a signed-in person
    public static SignedIn current() {
        return find().orElseThrow(() -> new IllegalStateException("No one is signed in here."));
    }

    static Optional<SignedIn> find() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.getUserPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /// How the audit log names this person.
    public String actor() {
        return "person:" + username;
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    @Override
    public String getName() {
        return username;
    }

    /// Whether this session may go on: the person is there, not disabled, has the same role, and no one has
    /// reset the password meanwhile.
    boolean agreesWith(Person person) {
        return !person.disabled()
                && person.role() == role
                && (passwordChangeRequired || !person.passwordChangeRequired());
    }
}
