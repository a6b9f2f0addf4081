package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/// Where there is nothing yet: why, and what to do.
public final class EmptyState extends Div {
    public EmptyState(String icon, String title, String guidance, Component... actions) {
        addClassName("empty-state");
        Paragraph words = new Paragraph(guidance);
        add(Icons.of(icon), new H2(title), words);
        add(actions);
    }
}
