package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.baize.domain.Page;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Purpose;
import dev.baize.web.portal.Column;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.PagedTable;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Roles;
import org.jspecify.annotations.Nullable;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// The customers, most recently seen first.
@Route("customers")
@Menu(title = "customers.title", icon = "customers", order = 100)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MARKETER, Roles.ANALYST, Roles.AGENT})
class CustomersView extends PortalView {
    private static final int PAGE = 50;
    private static final int TYPING_PAUSE_MS = 300;

    private final Customers customers;
    private final TextField search = new TextField(text("customers.search"));

    @Inject
    CustomersView(Customers customers) {
        super("customers");
        this.customers = customers;
        PagedTable<Customer> table = table();
        search.setHelperText(text("customers.search.explained"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MS);
        search.addValueChangeListener(_ -> table.readAnew());
        Span total = new Span(text("customers.total", customers.countCustomers()));
        total.addClassName("remark");
        Div bar = new Div(search, total);
        bar.addClassName("search-bar");
        Panel panel = new Panel(text("customers.list"), bar, table);
        add(panel);
    }

    private PagedTable<Customer> table() {
        return new PagedTable<>(
                text("customers.list"),
                List.of(
                        Column.lead(text("customers.pseudonym"), CustomersView::link),
                        Column.text(text("customers.language"), customer -> Basics.language(customer.locale())),
                        Column.text(text("customers.country"), customer -> Basics.country(customer.country())),
                        Column.of(text("customers.first"), customer -> Moment.day(customer.firstSeen())),
                        Column.of(text("customers.last"), customer -> Moment.ago(customer.lastSeen())),
                        Column.of(
                                text("customers.purpose", Purpose.PERSONALISATION),
                                customer -> ConsentTag.of(customer.consent(), Purpose.PERSONALISATION))),
                this::page,
                new EmptyState("search", text("customers.none"), text("customers.none.guidance")));
    }

    private Page<Customer> page(@Nullable String cursor) {
        return customers.searchCustomers(search.getValue(), cursor, PAGE);
    }

    private static Component link(Customer customer) {
        RouterLink link = new RouterLink(customer.pseudonym(), CustomerView.class, customer.pseudonym());
        link.addClassName("mono");
        return link;
    }
}
