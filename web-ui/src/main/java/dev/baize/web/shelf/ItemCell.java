package dev.baize.web.shelf;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.catalog.Item;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// An item in one line: its picture, its title as a link to its page, its id.
@StyleSheet("context://portal/shelf.css")
public final class ItemCell extends Div {
    public ItemCell(Item item) {
        addClassName("item-cell");
        Span id = new Span(item.itemId());
        id.addClassNames("item-id", "mono");
        add(new ItemPicture(item), new Div(link(item, UI.getCurrent().getLocale()), id));
    }

    /// The item's title in a language, leading to its page.
    public static Anchor link(Item item, Locale locale) {
        return new Anchor(address(item.itemId()), item.text(locale).title());
    }

    /// The page of an item, below the portal's root.
    public static String address(String itemId) {
        return "catalogue/item?id=" + URLEncoder.encode(itemId, StandardCharsets.UTF_8);
    }
}
