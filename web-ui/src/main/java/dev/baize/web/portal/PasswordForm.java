package dev.baize.web.portal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.baize.domain.DomainException;
import org.jspecify.annotations.Nullable;

import static dev.baize.web.portal.Texts.text;

/// Current password, new one twice.
public final class PasswordForm extends Div {
    private final PortalSession session;
    private final Runnable done;
    private final PasswordField current = new PasswordField(text("password.current"));
    private final PasswordField replacement = new PasswordField(text("password.new"));
    private final PasswordField again = new PasswordField(text("password.again"));

    /// @param done what follows when the password is changed
    public PasswordForm(PortalSession session, Runnable done) {
        this.session = session;
        this.done = done;
        addClassName("form");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        replacement.setAutocomplete(Autocomplete.NEW_PASSWORD);
        replacement.setHelperText(text("password.rule"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Button change = new Button(text("password.change"), _ -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickShortcut(Key.ENTER);
        add(current, replacement, again, change);
    }

    private void change() {
        boolean same = replacement.getValue().equals(again.getValue());
        mark(again, same ? null : text("password.differs"));
        mark(current, null);
        mark(replacement, null);
        if (same) {
            submit();
        }
    }

    private void submit() {
        try {
            session.changePassword(
                    current.getValue().toCharArray(), replacement.getValue().toCharArray());
        } catch (DomainException refused) {
            boolean wrong = "current_password".equals(refused.field());
            mark(wrong ? current : replacement, text(wrong ? "password.wrong" : "password.refused"));
            return;
        }
        current.clear();
        replacement.clear();
        again.clear();
        Toast.success(text("password.changed"));
        done.run();
    }

    private static void mark(PasswordField field, @Nullable String complaint) {
        field.setErrorMessage(complaint);
        field.setInvalid(complaint != null);
    }
}
