package dev.baize.web.customers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Roles;
import dev.baize.web.portal.SignedIn;

import java.util.Locale;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// One customer: what is known, what they allow, what they did, and what they would be shown now.
@Route("customers")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MARKETER, Roles.ANALYST, Roles.AGENT})
class CustomerView extends PortalView implements HasUrlParameter<String> {
    private final Customers customers;
    private final CustomerCare care;
    private final CustomerRecords records;
    private final LivePanels live;
    private final Div actions = new Div();
    private final Div content = new Div();

    @Inject
    CustomerView(Customers customers, CustomerCare care, CustomerRecords records, LivePanels live) {
        super("customer");
        this.customers = customers;
        this.care = care;
        this.records = records;
        this.live = live;
        actions.addClassName("page-actions");
        content.addClassName("page-content");
        addActions(actions);
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String pseudonym) {
        actions.removeAll();
        content.removeAll();
        Optional<Customer> customer = customers.findByPseudonym(pseudonym.toUpperCase(Locale.ROOT));
        customer.ifPresentOrElse(this::show, this::showNobody);
    }

    private void show(Customer customer) {
        setHeading(text("customer.heading", customer.pseudonym().substring(0, 8)), text("customer.purpose"));
        addActionsFor(customer);
        LivePanel recommendations = live.create(customer);
        content.add(
                records.figures(customer),
                Panel.columns(
                        new BasicsPanel(customer),
                        new ConsentPanel(customers, care, customer, recommendations::refresh)),
                recommendations,
                pastOf(customer));
    }

    private Panel pastOf(Customer customer) {
        TabSheet tabs = new TabSheet();
        tabs.add(text("customer.history"), records.history(customer));
        tabs.add(text("customer.orders"), records.orders(customer));
        tabs.add(text("customer.reviews"), records.reviews(customer));
        return new Panel(text("customer.past"), tabs);
    }

    private void addActionsFor(Customer customer) {
        SignedIn person = SignedIn.current();
        if (CustomerCare.mayExport(person)) {
            Anchor export =
                    new Anchor(new ExportDownload(care, customer), AttachmentType.DOWNLOAD, text("customer.export"));
            export.addClassName("button-link");
            export.addComponentAsFirst(Icons.of("download"));
            actions.add(export);
        }
        if (CustomerCare.mayErase(person)) {
            Button erase = new Button(text("customer.erase"), _ -> new ErasureDialog(care, customer).open());
            erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
            actions.add(erase);
        }
    }

    private void showNobody() {
        setHeading(text("customer.unknown"), text("customer.unknown.line"));
        Button list = new Button(text("customer.list"), _ -> UI.getCurrent().navigate(CustomersView.class));
        content.add(new EmptyState("search", text("customer.unknown.title"), text("customer.unknown.guidance"), list));
    }
}
