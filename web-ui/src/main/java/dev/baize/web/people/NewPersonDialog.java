package dev.baize.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import dev.baize.web.portal.FormProblems;
import dev.baize.web.portal.SignedIn;

import static dev.baize.web.portal.Texts.text;

/// Asks who the new person is.
final class NewPersonDialog extends Dialog {
    private final TextField displayName = new TextField(text("people.name"));
    private final TextField username = new TextField(text("people.username"));
    private final RoleChoice role = new RoleChoice();

    /// @param added what follows when the person is there
    NewPersonDialog(Staff staff, Runnable added) {
        setHeaderTitle(text("people.add"));
        setWidth("30rem");
        FormProblems problems = new FormProblems("people.new")
                .watch("display_name", displayName)
                .watch("username", username)
                .watch("conflict", username);
        Button add = new Button(
                text("people.add.confirm"),
                _ -> problems.attempt(() -> {
                    String password =
                            staff.add(username.getValue(), displayName.getValue(), role.getValue(), SignedIn.current());
                    close();
                    added.run();
                    new PasswordDialog(displayName.getValue(), username.getValue(), password).open();
                }));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(form());
        getFooter().add(new Button(text("portal.cancel"), _ -> close()), add);
    }

    private Div form() {
        displayName.setRequiredIndicatorVisible(true);
        displayName.setMaxLength(100);
        displayName.setAutocomplete(Autocomplete.OFF);
        username.setRequiredIndicatorVisible(true);
        username.setMaxLength(100);
        username.setHelperText(text("people.username.help"));
        username.setAutocomplete(Autocomplete.OFF);
        Div form = new Div(displayName, username, role);
        form.addClassName("form");
        return form;
    }
}
