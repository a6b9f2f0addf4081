package dev.baize.web.preview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.interaction.Interaction;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Panel;
import dev.baize.web.shelf.HistoryRow;
import dev.baize.web.shelf.ItemCell;

import java.util.List;

import static dev.baize.web.portal.Texts.text;

/// What a customer did lately, beside what they would be shown.
final class RecentPanel extends Div {
    RecentPanel(List<Interaction> lately, Catalog catalog, Customer customer) {
        Panel panel = new Panel(text("preview.lately"));
        Anchor all = new Anchor("customers/" + customer.pseudonym(), text("preview.lately.all"));
        all.addClassName("quiet-link");
        panel.aside(all);
        if (lately.isEmpty()) {
            Paragraph none = new Paragraph(text("preview.lately.none"));
            none.addClassName("remark");
            panel.add(none);
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("neighbour-list");
            HistoryRow.of(lately, catalog).forEach(row -> list.add(line(row)));
            panel.add(list);
        }
        add(panel);
    }

    private static ListItem line(HistoryRow row) {
        Div when = new Div(
                new Span(text("shelf.type", row.interaction().type())),
                Moment.ago(row.interaction().occurredAt()));
        when.addClassNames("recent-when", "remark");
        return new ListItem(what(row), when);
    }

    private static Component what(HistoryRow row) {
        if (row.item() != null) {
            return new ItemCell(row.item());
        }
        String term = row.interaction().searchTerm();
        return new Span(term == null ? "–" : text("shelf.term", term));
    }
}
