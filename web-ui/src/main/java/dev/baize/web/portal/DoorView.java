package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

import static dev.baize.web.portal.Texts.text;

/// A page outside the frame: the mark on one side, one card on the other.
abstract class DoorView extends Main implements HasDynamicTitle {
    private final String feature;
    private final Div card = new Div();

    DoorView(String feature) {
        this.feature = feature;
        addClassName("door");
        Paragraph promise = new Paragraph(text("portal.promise"));
        promise.addClassName("door-promise");
        Div brand = new Div(Brand.mark(), promise);
        brand.addClassName("door-brand");
        card.addClassName("door-card");
        Div corner = new Div(new LanguageSwitch());
        corner.addClassName("door-corner");
        Div side = new Div(corner, card);
        side.addClassName("door-side");
        add(brand, side);
    }

    final void addToCard(Component... components) {
        card.add(components);
    }

    @Override
    public final String getPageTitle() {
        return text(feature + ".title") + " · " + text("portal.name");
    }
}
