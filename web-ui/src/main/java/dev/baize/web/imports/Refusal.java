package dev.baize.web.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.baize.web.portal.Icons;

import static dev.baize.web.portal.Texts.text;

/// Why a file was refused and what to do; that nothing of it was stored is said first.
final class Refusal extends Div {
    Refusal(String reason) {
        addClassName("refusal");
        getElement().setAttribute("role", "alert");
        add(Icons.of("warning"), new Div(new H2(text("imports.refused")), new Paragraph(reason)));
    }
}
