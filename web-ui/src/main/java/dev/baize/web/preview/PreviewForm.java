package dev.baize.web.preview;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Category;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.recommendation.Placement;
import dev.baize.web.portal.Panel;
import dev.baize.web.shelf.CategoryNames;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

import static dev.baize.web.portal.Texts.text;

/// What can be chosen for a preview; fields that do not matter to the placement are not shown.
@StyleSheet("context://portal/shelf.css")
final class PreviewForm extends Div {
    private final CustomerPicker customer;
    private final CustomerPicker other;
    private final Select<Placement> placement = new Select<>();
    private final ItemPicker item;
    private final ComboBox<Category> category = new ComboBox<>(text("preview.category"));
    private final Select<Locale> language = new Select<>();
    private final Select<Integer> places = new Select<>();
    private final List<Category> categories;

    PreviewForm(Customers customers, Catalog catalog, KnownFaces known) {
        categories = catalog.listCategories();
        customer = new CustomerPicker(text("preview.customer"), customers, known);
        customer.setPlaceholder(text("preview.visitor"));
        other = new CustomerPicker(text("preview.other"), customers, known);
        other.setPlaceholder(text("preview.nobody"));
        item = new ItemPicker(text("preview.item"), catalog);
        placement.setLabel(text("preview.placement"));
        placement.setItems(Placement.values());
        placement.setItemLabelGenerator(each -> text("shelf.placement", each));
        CategoryNames names = new CategoryNames(categories, getLocale());
        category.setItems(categories);
        category.setItemLabelGenerator(each -> names.of(each.path()));
        category.setClearButtonVisible(true);
        language.setLabel(text("preview.language"));
        language.setItems(PreviewQuery.LANGUAGES);
        language.setItemLabelGenerator(each -> each.getDisplayLanguage(getLocale()));
        places.setLabel(text("preview.places"));
        places.setItems(PreviewQuery.PLACES);
        Div fields = new Div(customer, other, placement, item, category, language, places);
        fields.addClassName("preview-fields");
        add(new Panel(text("preview.choose"), fields));
    }

    void fill(PreviewQuery query) {
        customer.choose(query.customer());
        other.choose(query.other());
        placement.setValue(query.placement());
        item.choose(query.item());
        category.setValue(categories.stream()
                .filter(each -> each.path().equals(query.category()))
                .findFirst()
                .orElse(null));
        language.setValue(query.language());
        places.setValue(query.places());
        showWhatMatters();
    }

    /// Whether the query names a customer, item or category that is not known.
    boolean lacks(PreviewQuery asked) {
        return !read().equals(asked);
    }

    PreviewQuery read() {
        Category within = category.getValue();
        return new PreviewQuery(
                placement.getValue(),
                customer.chosenPseudonym(),
                other.chosenPseudonym(),
                item.chosenId(),
                within == null ? null : within.path(),
                language.getValue(),
                places.getValue());
    }

    @Nullable
    Customer customer() {
        return customer.getValue();
    }

    @Nullable
    Customer other() {
        return other.getValue();
    }

    /// How a customer is called on this page.
    String nameOf(@Nullable Customer one) {
        return one == null ? text("preview.visitor") : customer.label(one);
    }

    String sketchOf(@Nullable Customer one) {
        return one == null ? text("preview.visitor.explained") : customer.sketch(one);
    }

    void onChange(Runnable changed) {
        placement.addValueChangeListener(_ -> showWhatMatters());
        customer.addValueChangeListener(_ -> changed.run());
        other.addValueChangeListener(_ -> changed.run());
        placement.addValueChangeListener(_ -> changed.run());
        item.addValueChangeListener(_ -> changed.run());
        category.addValueChangeListener(_ -> changed.run());
        language.addValueChangeListener(_ -> changed.run());
        places.addValueChangeListener(_ -> changed.run());
    }

    private void showWhatMatters() {
        PreviewQuery query = read();
        item.setVisible(query.isAboutAnItem());
        category.setVisible(query.isAboutACategory());
    }
}
