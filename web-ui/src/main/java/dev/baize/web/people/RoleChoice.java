package dev.baize.web.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.baize.domain.access.Role;

import static dev.baize.web.portal.Texts.text;

/// One role of all, each with what it is for.
final class RoleChoice extends RadioButtonGroup<Role> {
    RoleChoice() {
        setLabel(text("people.role"));
        setItems(Role.values());
        setRenderer(new ComponentRenderer<>(RoleChoice::described));
        addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        setValue(Role.ANALYST);
    }

    private static Div described(Role role) {
        Span purpose = new Span(text("people.role.for", role));
        purpose.addClassName("cell-note");
        Div words = new Div(new Span(text("people.role", role)), purpose);
        words.addClassName("cell-stack");
        return words;
    }
}
