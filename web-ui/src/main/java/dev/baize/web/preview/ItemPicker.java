package dev.baize.web.preview;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemQuery;
import dev.baize.web.shelf.SearchWords;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A field to choose an offered item by words of its title, brand or id. Offers the first [#OFFERED] that fit.
final class ItemPicker extends ComboBox<Item> {
    static final int OFFERED = 40;

    private final transient Catalog catalog;

    ItemPicker(String label, Catalog catalog) {
        super(label);
        this.catalog = catalog;
        setClearButtonVisible(true);
        setItemLabelGenerator(item -> item.text(getLocale()).title() + " · " + item.itemId());
        setItems(query -> offered(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }

    /// Withdrawn items can be chosen by address too: what stands beside them is worth a look.
    void choose(@Nullable String itemId) {
        setValue(itemId == null ? null : catalog.findItem(itemId).orElse(null));
    }

    @Nullable
    String chosenId() {
        return getValue() == null ? null : getValue().itemId();
    }

    private List<Item> offered(String filter) {
        return catalog.searchItems(new ItemQuery(SearchWords.of(filter), null, null, true, null, OFFERED))
                .items();
    }
}
