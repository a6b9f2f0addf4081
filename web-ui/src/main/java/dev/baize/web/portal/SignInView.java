package dev.baize.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import dev.baize.domain.DomainException;

import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// The door of the portal.
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends DoorView implements BeforeEnterObserver {
    private final PortalSession session;
    private final LoginForm form = new LoginForm(words("signin.wrong"));

    @Inject
    SignInView(PortalSession session) {
        super("signin");
        this.session = session;
        form.setForgotPasswordButtonVisible(false);
        form.addLoginListener(event -> signIn(event.getUsername(), event.getPassword()));
        addToCard(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedIn.find().isPresent()) {
            event.forwardTo("");
        }
    }

    private void signIn(String username, String password) {
        try {
            if (session.signIn(username.strip(), password.toCharArray()).isPresent()) {
                UI.getCurrent().navigate(whereTo());
                return;
            }
            form.setI18n(words("signin.wrong"));
        } catch (DomainException tooMany) {
            form.setI18n(words("signin.throttled"));
        }
        form.setError(true);
    }

    /// The page asked for before the sign-in stood in between, once.
    private static String whereTo() {
        VaadinSession session = VaadinSession.getCurrent();
        Object asked = session.getSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.getSession().removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        return asked instanceof String path && !path.startsWith("sign-in") ? path : "";
    }

    /// @param complaint the key of what is said after a sign-in that failed
    private static LoginI18n words(String complaint) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form form = words.getForm();
        form.setTitle(text("signin.title"));
        form.setUsername(text("signin.username"));
        form.setPassword(text("signin.password"));
        form.setSubmit(text("signin.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(text(complaint));
        error.setMessage(text(complaint + ".explained"));
        error.setUsername(text("signin.username.missing"));
        error.setPassword(text("signin.password.missing"));
        return words;
    }
}
