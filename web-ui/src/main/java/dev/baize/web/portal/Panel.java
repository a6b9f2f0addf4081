package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/// A part of a page with its own heading.
public final class Panel extends Section {
    private final Header header = new Header();

    public Panel(String title, Component... content) {
        addClassName("panel");
        H2 heading = new H2(title);
        header.add(heading);
        header.addClassName("panel-header");
        add(header);
        add(content);
    }

    /// A remark at the right of the heading, such as sample size and time.
    public Panel remark(String words) {
        Span remark = new Span(words);
        remark.addClassName("panel-remark");
        return aside(remark);
    }

    public Panel aside(Component component) {
        header.add(component);
        return this;
    }

    /// Panels side by side where there is room.
    public static Div columns(Component... panels) {
        Div columns = new Div(panels);
        columns.addClassName("columns");
        return columns;
    }
}
