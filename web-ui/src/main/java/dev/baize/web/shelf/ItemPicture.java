package dev.baize.web.shelf;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import dev.baize.domain.catalog.Item;
import dev.baize.web.portal.Icons;

/// An item's picture, square; the portal's own sign where the shop gave none. Its title always stands beside it, so
/// a screen reader passes it over.
@StyleSheet("context://portal/shelf.css")
public final class ItemPicture extends Div {
    public ItemPicture(Item item) {
        addClassName("item-picture");
        String address = item.imageUrl();
        if (address == null) {
            add(Icons.of("items"));
        } else {
            Image picture = new Image(address, "");
            picture.getElement().setAttribute("loading", "lazy");
            add(picture);
        }
    }
}
