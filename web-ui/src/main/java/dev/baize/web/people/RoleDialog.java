package dev.baize.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.baize.domain.access.Person;
import dev.baize.web.portal.FormProblems;
import dev.baize.web.portal.SignedIn;

import static dev.baize.web.portal.Texts.text;

/// Gives a person another role.
final class RoleDialog extends Dialog {
    RoleDialog(Staff staff, Person person, Runnable changed) {
        setHeaderTitle(text("people.role.change.named", person.displayName()));
        setWidth("30rem");
        RoleChoice choice = new RoleChoice();
        choice.setValue(person.role());
        FormProblems problems = new FormProblems("people");
        Button change = new Button(
                text("people.role.change"),
                _ -> problems.attempt(() -> {
                    staff.setRole(person, choice.getValue(), SignedIn.current());
                    close();
                    changed.run();
                }));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(choice, new Paragraph(text("people.role.effect")));
        getFooter().add(new Button(text("portal.cancel"), _ -> close()), change);
    }
}
