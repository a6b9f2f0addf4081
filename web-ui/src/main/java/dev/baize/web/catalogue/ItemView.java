package dev.baize.web.catalogue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Roles;
import dev.baize.web.portal.SignedIn;
import dev.baize.web.portal.Toast;
import dev.baize.web.shelf.CategoryNames;

import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// One item. Its id stands in the query, for a shop's id may hold any character.
@Route("catalogue/item")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MARKETER, Roles.ANALYST, Roles.AGENT})
class ItemView extends PortalView implements BeforeEnterObserver {
    private final Catalog catalog;
    private final Availability availability;
    private final ItemRecords records;
    private final Div actions = new Div();
    private final Div content = new Div();

    @Inject
    ItemView(Catalog catalog, Availability availability, ItemRecords records) {
        super("item");
        this.catalog = catalog;
        this.availability = availability;
        this.records = records;
        actions.addClassName("page-actions");
        content.addClassName("page-content");
        addActions(actions);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Item> item = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("id")
                .flatMap(catalog::findItem);
        item.ifPresentOrElse(this::show, this::showNothing);
    }

    private void show(Item item) {
        actions.removeAll();
        content.removeAll();
        CategoryNames names = new CategoryNames(catalog.listCategories(), getLocale());
        setHeading(item.text(getLocale()).title(), item.itemId() + " · " + names.of(item.category()));
        RouterLink list = new RouterLink(text("item.list"), CatalogueView.class);
        list.addClassName("back-link");
        list.addComponentAsFirst(Icons.of("back"));
        actions.add(list);
        if (Availability.mayChange(SignedIn.current())) {
            actions.add(switchButton(item));
        }
        content.add(records.figures(item), new DescriptionPanel(item, names));
        records.neighbours(item).ifPresent(content::add);
        content.add(new Panel(text("item.reviews"), records.reviews(item)));
    }

    private Button switchButton(Item item) {
        return item.available()
                ? new Button(text("item.withdraw"), _ -> confirmWithdrawal(item))
                : new Button(text("item.offer"), _ -> change(item, true));
    }

    private void confirmWithdrawal(Item item) {
        ConfirmDialog dialog = new ConfirmDialog(
                text("item.withdraw.title"),
                text("item.withdraw.what"),
                text("item.withdraw"),
                _ -> change(item, false));
        dialog.setCancelable(true);
        dialog.setCancelText(text("portal.cancel"));
        dialog.open();
    }

    private void change(Item item, boolean available) {
        availability.change(SignedIn.current(), item.itemId(), available);
        Toast.success(text(available ? "item.offer.done" : "item.withdraw.done"));
        show(catalog.getItem(item.itemId()));
    }

    private void showNothing() {
        actions.removeAll();
        content.removeAll();
        setHeading(text("item.unknown"), text("item.unknown.line"));
        Button list = new Button(text("item.list"), _ -> UI.getCurrent().navigate(CatalogueView.class));
        content.add(new EmptyState("items", text("item.unknown.title"), text("item.unknown.guidance"), list));
    }
}
