package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.customer.Customer;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;

import static dev.baize.web.portal.Texts.text;

/// Who the customer is, as far as this house knows.
final class BasicsPanel extends Div {
    private final DescriptionList facts = new DescriptionList();

    BasicsPanel(Customer customer) {
        facts.addClassName("facts");
        Span pseudonym = new Span(customer.pseudonym());
        pseudonym.addClassName("mono");
        fact("customers.pseudonym", pseudonym);
        fact("customers.language", new Span(Basics.language(customer.locale())));
        fact("customers.country", new Span(Basics.country(customer.country())));
        fact("customers.first", new Moment(customer.firstSeen()));
        fact("customers.last", new Moment(customer.lastSeen()));
        Panel panel = new Panel(text("customer.basics"), facts);
        if (customer.simulated()) {
            panel.aside(new Tag(text("customer.simulated"), Tone.WARNING));
        }
        add(panel);
    }

    private void fact(String name, Component value) {
        facts.add(new DescriptionList.Term(text(name)), new DescriptionList.Description(value));
    }
}
