package dev.baize.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// Where a person whose password someone else knows must choose their own before anything else.
@Route(value = "first-password", autoLayout = false)
@PermitAll
class FirstPasswordView extends DoorView {
    @Inject
    FirstPasswordView(PortalSession session) {
        super("password");
        Button leave = new Button(text("portal.signout"), _ -> session.signOut(UI.getCurrent()));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        PasswordForm form = new PasswordForm(session, () -> UI.getCurrent().navigate(""));
        addToCard(new H1(text("password.title")), new Paragraph(text("password.why")), form, leave);
    }
}
