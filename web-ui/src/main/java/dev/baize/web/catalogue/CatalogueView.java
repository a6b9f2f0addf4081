package dev.baize.web.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.baize.domain.Page;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Category;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemQuery;
import dev.baize.web.portal.DataTable;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.PagedTable;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Roles;
import dev.baize.web.shelf.CategoryNames;
import dev.baize.web.shelf.ItemCell;
import dev.baize.web.shelf.SearchWords;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// The items, searched by words, category and availability. What was searched stands in the address, so that it can
/// be passed on and gone back to.
@Route(CatalogueView.PATH)
@Menu(title = "catalogue.title", icon = "items", order = 101)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MARKETER, Roles.ANALYST, Roles.AGENT})
class CatalogueView extends PortalView implements BeforeEnterObserver {
    static final String PATH = "catalogue";
    private static final int PAGE = 40;
    private static final int TYPING_PAUSE_MS = 300;
    private static final int LONGEST = 200;

    private final Catalog catalog;
    private final List<Category> categories;
    private final CategoryNames names;
    private final TextField words = new TextField(text("catalogue.search"));
    private final ComboBox<Category> category = new ComboBox<>(text("catalogue.category"));
    private final Select<Boolean> availableOnly = new Select<>();
    private @Nullable PagedTable<Item> table;

    @Inject
    CatalogueView(Catalog catalog) {
        super("catalogue");
        this.catalog = catalog;
        categories = catalog.listCategories();
        names = new CategoryNames(categories, getLocale());
        words.setPrefixComponent(Icons.of("search"));
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MS);
        category.setItems(categories);
        category.setItemLabelGenerator(each -> text("catalogue.category.count", names.of(each.path()), each.items()));
        category.setClearButtonVisible(true);
        availableOnly.setLabel(text("catalogue.availability"));
        availableOnly.setItems(false, true);
        availableOnly.setItemLabelGenerator(only -> text(only ? "catalogue.offered" : "catalogue.any"));
        availableOnly.setValue(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (table != null) {
            return;
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("q").ifPresent(words::setValue);
        asked.getSingleParameter("category")
                .flatMap(path -> categories.stream()
                        .filter(each -> each.path().equals(path))
                        .findFirst())
                .ifPresent(category::setValue);
        availableOnly.setValue(asked.getSingleParameter("available").isPresent());
        show();
    }

    private void show() {
        PagedTable<Item> listing = new PagedTable<>(columns(), this::page, emptyState());
        table = listing;
        words.addValueChangeListener(_ -> searchAnew(listing));
        category.addValueChangeListener(_ -> searchAnew(listing));
        availableOnly.addValueChangeListener(_ -> searchAnew(listing));
        Div bar = new Div(words, category, availableOnly);
        bar.addClassName("search-bar");
        add(new Panel(text("catalogue.list"), bar, listing).remark(text("catalogue.total", catalog.countItems())));
    }

    private void searchAnew(PagedTable<Item> listing) {
        listing.readAnew();
        Map<String, String> asked = new LinkedHashMap<>();
        if (!words.getValue().isBlank()) {
            asked.put("q", words.getValue());
        }
        if (category.getValue() != null) {
            asked.put("category", category.getValue().path());
        }
        if (availableOnly.getValue()) {
            asked.put("available", "1");
        }
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, QueryParameters.simple(asked)));
    }

    private Page<Item> page(@Nullable String cursor) {
        Category within = category.getValue();
        return catalog.searchItems(new ItemQuery(
                SearchWords.of(words.getValue()),
                within == null ? null : within.path(),
                null,
                availableOnly.getValue(),
                cursor,
                PAGE));
    }

    private DataTable<Item> columns() {
        return new DataTable<Item>(text("catalogue.list"))
                .cells(text("catalogue.item"), ItemCell::new)
                .words(text("catalogue.category"), item -> names.of(item.category()))
                .words(text("catalogue.brand"), item -> item.brand() == null ? "–" : item.brand())
                .numbers(text("catalogue.price"), item -> Numbers.money(item.price(), item.currency()))
                .cells(text("catalogue.availability"), item -> AvailabilityTag.of(item.available()))
                .cells(text("catalogue.updated"), item -> Moment.ago(item.updatedAt()));
    }

    private Component emptyState() {
        boolean nothing = catalog.countItems() == 0;
        return nothing
                ? new EmptyState("items", text("catalogue.empty"), text("catalogue.empty.guidance"))
                : new EmptyState("search", text("catalogue.none"), text("catalogue.none.guidance"));
    }
}
