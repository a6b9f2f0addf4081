package dev.baize.web.portal;

import com.vaadin.flow.server.VaadinRequest;
import dev.baize.domain.DomainException;
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
/// @param credential of the password that was signed in with, see [Person#credential]
public record SignedIn(
        String username, String displayName, Role role, boolean passwordChangeRequired, String credential)
        implements Principal, Serializable {
    static final String ATTRIBUTE = SignedIn.class.getName();

    static SignedIn of(Person person) {
        return new SignedIn(
                person.username(),
                person.displayName(),
                person.role(),
                person.passwordChangeRequired(),
                person.credential());
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

    /// Asked again in every action, whatever the page shows.
    ///
    /// @return this person
    /// @throws DomainException of kind FORBIDDEN for anyone but an administrator
    public SignedIn requireAdministrator() {
        if (!isAdministrator() || passwordChangeRequired) {
            throw new DomainException(DomainException.Kind.FORBIDDEN, null, "Only an administrator may do this");
        }
        return this;
    }

    @Override
    public String getName() {
        return username;
    }

    /// Whether this session may go on: the person is not disabled, has the same role, and the password is the one
    /// signed in with. Whoever changes a password thereby ends every other session of that person.
    boolean agreesWith(Person person) {
        return !person.disabled()
                && person.role() == role
                && person.credential().equals(credential);
    }
}
