package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.profiling.Profile;
import dev.baize.profiling.Profiles;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Roles;
import dev.baize.web.portal.Segments;
import dev.baize.web.portal.SignedIn;
import dev.baize.web.portal.Texts;
import dev.baize.web.shelf.CategoryNames;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// One customer: what is known, what they allow, what they did, and what they would be shown now.
@Route("customers")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MARKETER, Roles.ANALYST, Roles.AGENT})
class CustomerView extends PortalView implements HasUrlParameter<String> {
    private final Customers customers;
    private final Profiles profiles;
    private final Catalog catalog;
    private final CustomerCare care;
    private final CustomerRecords records;
    private final LivePanels live;
    private final Div actions = new Div();
    private final Div content = new Div();

    @Inject
    CustomerView(
            Customers customers,
            Profiles profiles,
            Catalog catalog,
            CustomerCare care,
            CustomerRecords records,
            LivePanels live) {
        super("customer");
        this.customers = customers;
        this.profiles = profiles;
        this.catalog = catalog;
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
        Profile profile = profiles.getProfile(customer.id());
        Div habits = new Div();
        Runnable fill = () -> fillHabits(habits, customer);
        fill.run();
        ConsentPanel consent = new ConsentPanel(customers, care, customer, () -> {
            fill.run();
            recommendations.refresh();
        });
        content.add(
                new ProfileFigures(profile),
                Panel.columns(new BasicsPanel(profile), consent),
                habits,
                recommendations,
                pastOf(customer));
    }

    /// What consent changes: without it no conclusion is drawn.
    private void fillHabits(Div place, Customer customer) {
        CategoryNames names = new CategoryNames(catalog.listCategories(), getLocale());
        place.removeAll();
        place.add(new HabitsPanel(profiles.getProfile(customer.id()), names::of));
    }

    private Panel pastOf(Customer customer) {
        Map<String, Function<Customer, Component>> parts = new LinkedHashMap<>();
        parts.put("customer.history", records::history);
        parts.put("customer.orders", records::orders);
        parts.put("customer.reviews", records::reviews);
        Div part = new Div(records.history(customer));
        Segments<String> choice =
                new Segments<>(text("customer.past"), List.copyOf(parts.keySet()), Texts::text, chosen -> {
                    part.removeAll();
                    part.add(parts.getOrDefault(chosen, records::history).apply(customer));
                });
        return new Panel(text("customer.past"), choice, part);
    }

    private void addActionsFor(Customer customer) {
        RouterLink list = new RouterLink(text("customer.list"), CustomersView.class);
        list.addClassName("back-link");
        list.addComponentAsFirst(Icons.of("back"));
        actions.add(list);
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
