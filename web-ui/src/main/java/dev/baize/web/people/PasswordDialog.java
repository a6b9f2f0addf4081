package dev.baize.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.baize.web.portal.SecretField;

import static dev.baize.web.portal.Texts.text;

/// Shows a generated password, this once.
final class PasswordDialog extends Dialog {
    PasswordDialog(String displayName, String username, String password) {
        setHeaderTitle(text("people.password.for", displayName));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Div content = new Div(
                new Paragraph(text("people.password.explained", username)),
                new SecretField(text("people.password"), password));
        content.addClassName("form");
        add(content);
        Button done = new Button(text("people.password.done"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }
}
