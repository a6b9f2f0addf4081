package dev.baize.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.baize.domain.access.People;
import dev.baize.domain.access.Person;

import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;

/// Begins and ends what a person may do in this browser.
@Singleton
public class PortalSession {
    private final People people;
    private final SignInThrottle throttle;

    @Inject
    PortalSession(People people, SignInThrottle throttle) {
        this.people = people;
        this.throttle = throttle;
    }

    /// Puts the person into the session under a new session id, so that an id known before is worth nothing.
    ///
    /// @return empty for a wrong name or password, a disabled or a locked person: the caller learns no more
    /// @throws dev.baize.domain.DomainException of kind UNAVAILABLE after many wrong ones from the same address
    public Optional<SignedIn> signIn(String username, char[] password) {
        String address = request().getRemoteAddr();
        throttle.requireRoom(address);
        Optional<SignedIn> person = people.authenticate(username, password).map(SignedIn::of);
        if (person.isEmpty()) {
            throttle.countWrong(address);
        }
        person.ifPresent(signedIn -> {
            request().changeSessionId();
            request().getSession().setAttribute(SignedIn.ATTRIBUTE, signedIn);
        });
        return person;
    }

    /// Replaces the signed-in person's password.
    ///
    /// @throws dev.baize.domain.DomainException of kind INVALID when the current one is wrong or the new one
    /// breaks a rule
    public void changePassword(char[] current, char[] replacement) {
        String username = SignedIn.current().username();
        people.changePassword(username, current, replacement);
        Person person = people.findPerson(username).orElseThrow();
        request().changeSessionId();
        request().getSession().setAttribute(SignedIn.ATTRIBUTE, SignedIn.of(person));
    }

    /// Ends the session and leads to the sign-in page.
    public void signOut(UI ui) {
        ui.getPage().setLocation("sign-in");
        request().getSession().invalidate();
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }
}
