package dev.baize.web.customers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.customer.Customer;
import dev.baize.web.portal.Facts;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;

import static dev.baize.web.portal.Texts.text;

/// Who the customer is, as far as this house knows.
final class BasicsPanel extends Div {
    BasicsPanel(Customer customer) {
        Span pseudonym = new Span(customer.pseudonym());
        pseudonym.addClassName("mono");
        Facts facts = new Facts()
                .fact(text("customers.pseudonym"), pseudonym)
                .fact(text("customers.language"), Basics.language(customer.locale()))
                .fact(text("customers.country"), Basics.country(customer.country()))
                .fact(text("customers.first"), new Moment(customer.firstSeen()))
                .fact(text("customers.last"), new Moment(customer.lastSeen()));
        Panel panel = new Panel(text("customer.basics"), facts);
        if (customer.simulated()) {
            panel.aside(new Tag(text("customer.simulated"), Tone.WARNING));
        }
        add(panel);
    }
}
