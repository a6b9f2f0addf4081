package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.ConsentChange;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Purpose;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.SignedIn;
import dev.baize.web.portal.Toast;

import java.util.List;

import static dev.baize.web.portal.Texts.text;

/// What a customer allows, purpose by purpose, with all earlier answers.
final class ConsentPanel extends Div {
    private final Customers customers;
    private final CustomerCare care;
    private final Runnable changed;
    private final Panel panel = new Panel(text("customers.consent.title"));
    private final Div content = new Div();
    private Customer customer;

    /// @param changed told after an answer was recorded
    ConsentPanel(Customers customers, CustomerCare care, Customer customer, Runnable changed) {
        this.customers = customers;
        this.care = care;
        this.customer = customer;
        this.changed = changed;
        panel.add(content);
        add(panel);
        fill();
    }

    private void fill() {
        content.removeAll();
        List<ConsentChange> history = customers.listConsentHistory(customer.id());
        for (Purpose purpose : Purpose.values()) {
            content.add(row(purpose));
        }
        if (history.isEmpty()) {
            Paragraph never = new Paragraph(text("customers.consent.never"));
            never.addClassName("remark");
            content.add(never);
        } else {
            content.add(new Details(text("customers.consent.history", history.size()), timeline(history)));
        }
    }

    private Div row(Purpose purpose) {
        Consent answer = customer.consent().getOrDefault(purpose, Consent.UNKNOWN);
        H3 name = new H3(text("customers.purpose", purpose));
        Div head = new Div(name, ConsentTag.of(answer));
        head.addClassName("consent-state");
        Div words = new Div(head, new Paragraph(use(purpose, answer)));
        Div row = new Div(words);
        if (CustomerCare.mayRecordConsent(SignedIn.current())) {
            row.add(change(purpose, answer));
        }
        row.addClassName("consent-row");
        return row;
    }

    /// What the purpose means, and what holds where the customer was never asked.
    private String use(Purpose purpose, Consent answer) {
        String use = text("customers.use", purpose);
        if (answer != Consent.UNKNOWN) {
            return use;
        }
        boolean allowed = customers.isAllowed(customer.id(), purpose);
        return text(
                "customers.use.unasked", use, text(allowed ? "customers.default.allowed" : "customers.default.not"));
    }

    private Component change(Purpose purpose, Consent answer) {
        Div buttons = answer == Consent.UNKNOWN
                ? new Div(button(purpose, Consent.GRANTED), button(purpose, Consent.DENIED))
                : new Div(button(purpose, answer == Consent.GRANTED ? Consent.REVOKED : Consent.GRANTED));
        buttons.addClassName("consent-change");
        return buttons;
    }

    private Button button(Purpose purpose, Consent answer) {
        Button button = new Button(text("customers.record", answer), _ -> record(purpose, answer));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(text("customers.record", answer) + ": " + text("customers.purpose", purpose));
        return button;
    }

    private void record(Purpose purpose, Consent answer) {
        care.recordConsent(SignedIn.current(), customer, purpose, answer);
        customer = customers.getCustomer(customer.id());
        fill();
        Toast.success(text("customers.recorded", text("customers.purpose", purpose)));
        changed.run();
    }

    private static OrderedList timeline(List<ConsentChange> history) {
        OrderedList timeline = new OrderedList();
        timeline.addClassName("timeline");
        for (ConsentChange change : history.reversed()) {
            Span source = new Span(text("customers.by", change.source()));
            source.addClassName("remark");
            timeline.add(new ListItem(
                    new Span(text("customers.purpose", change.purpose())),
                    ConsentTag.of(change.consent()),
                    new Moment(change.at()),
                    source));
        }
        return timeline;
    }
}
