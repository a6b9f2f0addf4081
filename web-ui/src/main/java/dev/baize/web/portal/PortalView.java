package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

import static dev.baize.web.portal.Texts.text;

/// A page of the portal: a heading, a line that says what the page is for, actions beside it, content below.
public abstract class PortalView extends Main implements HasDynamicTitle {
    private final H1 heading = new H1();
    private final Paragraph purpose = new Paragraph();
    private final Div actions = new Div();

    /// @param feature the words are `<feature>.title` and `<feature>.purpose`
    protected PortalView(String feature) {
        addClassName("page");
        setId("content");
        heading.setText(text(feature + ".title"));
        purpose.setText(text(feature + ".purpose"));
        purpose.addClassName("page-purpose");
        actions.addClassName("page-actions");
        Header header = new Header(new Div(heading, purpose), actions);
        header.addClassName("page-header");
        add(header);
    }

    protected final void addActions(Component... components) {
        actions.add(components);
    }

    /// For pages about one thing: its name in place of the page's.
    protected final void setHeading(String name, String line) {
        heading.setText(name);
        purpose.setText(line);
    }

    @Override
    public final String getPageTitle() {
        return heading.getText() + " · " + text("portal.name");
    }
}
