package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.baize.domain.Page;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Purpose;
import dev.baize.web.portal.DataTable;
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
    private static final int LONGEST = 200;

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
        search.setMaxLength(LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MS);
        search.addValueChangeListener(_ -> table.readAnew());
        Div bar = new Div(search);
        bar.addClassName("search-bar");
        add(new Panel(text("customers.list"), bar, table).remark(text("customers.total", customers.countCustomers())));
    }

    private PagedTable<Customer> table() {
        DataTable<Customer> table = new DataTable<Customer>(text("customers.list"))
                .cells(text("customers.pseudonym"), CustomersView::link)
                .words(text("customers.from"), Basics::languageAndCountry)
                .cells(text("customers.first"), customer -> Moment.day(customer.firstSeen()))
                .cells(text("customers.last"), customer -> Moment.ago(customer.lastSeen()))
                .cells(
                        text("customers.purpose", Purpose.PERSONALISATION),
                        customer -> ConsentTag.of(customer.consent(), Purpose.PERSONALISATION))
                .onChoose(CustomersView::open);
        return new PagedTable<>(table, this::page, emptyState());
    }

    private EmptyState emptyState() {
        return customers.countCustomers() == 0
                ? new EmptyState("customers", text("customers.empty"), text("customers.empty.guidance"))
                : new EmptyState("search", text("customers.none"), text("customers.none.guidance"));
    }

    private static void open(Customer customer) {
        UI.getCurrent().navigate(CustomerView.class, customer.pseudonym());
    }

    private Page<Customer> page(@Nullable String cursor) {
        String wanted = search.getValue().strip();
        // No id is that long; asking would only be refused.
        return wanted.length() > LONGEST
                ? new Page<>(List.of(), null)
                : customers.searchCustomers(wanted, cursor, PAGE);
    }

    private static Component link(Customer customer) {
        RouterLink link = new RouterLink(customer.pseudonym(), CustomerView.class, customer.pseudonym());
        link.addClassName("mono");
        return link;
    }
}
