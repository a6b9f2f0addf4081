package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// A number on a card, with its name and what it was counted over.
public final class Figure extends Div {
    public Figure(String name, String value, Component note) {
        addClassName("figure");
        Span label = new Span(name);
        label.addClassName("figure-name");
        Span number = new Span(value);
        number.addClassName("figure-value");
        Div line = new Div(note);
        line.addClassName("figure-note");
        add(label, number, line);
    }

    public Figure(String name, String value, String note) {
        this(name, value, new Span(note));
    }

    /// Cards side by side, as many as fit.
    public static Div row(Component... figures) {
        Div row = new Div(figures);
        row.addClassName("figures");
        return row;
    }
}
