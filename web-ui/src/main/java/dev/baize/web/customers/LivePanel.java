package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import dev.baize.domain.DomainException;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.customer.Customer;
import dev.baize.recommendation.Placement;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.Toast;
import dev.baize.web.shelf.DecisionList;
import dev.baize.web.shelf.ItemCell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import static dev.baize.web.portal.Texts.text;

/// What the customer would be shown now, placement by placement. Decided when a placement is opened and when the
/// person asks again; nothing of it is logged as shown.
final class LivePanel extends Div {
    private final LivePanels source;
    private final Customer customer;
    private final Map<Tab, Placement> placements = new LinkedHashMap<>();
    private final Map<Placement, Div> contents = new LinkedHashMap<>();
    private final TabSheet tabs = new TabSheet();

    LivePanel(LivePanels source, Customer customer) {
        this.source = source;
        this.customer = customer;
        for (Placement placement : Placement.values()) {
            Div content = new Div();
            contents.put(placement, content);
            placements.put(tabs.add(text("shelf.placement", placement), content), placement);
        }
        tabs.addSelectedChangeListener(_ -> refresh());
        Button again = new Button(text("customer.again"), Icons.of("refresh"), _ -> refresh());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Panel panel = new Panel(text("customer.live"));
        panel.aside(again);
        panel.add(tabs);
        add(panel);
        refresh();
    }

    /// Decides anew for the open placement.
    void refresh() {
        Placement placement = placements.getOrDefault(tabs.getSelectedTab(), Placement.HOME);
        Div content = contents.getOrDefault(placement, new Div());
        content.removeAll();
        Optional<Item> last = source.findLastItem(customer);
        context(placement, last).ifPresent(content::add);
        try {
            content.add(new DecisionList(
                    source.decide(customer, placement, last), UI.getCurrent().getLocale()));
        } catch (DomainException refused) {
            content.add(new EmptyState("clock", text("shelf.unavailable"), Toast.reason(refused)));
        }
    }

    /// For which page this is, where the placement is about one.
    private static Optional<Component> context(Placement placement, Optional<Item> last) {
        return last.filter(_ -> LivePanels.needsItem(placement) || placement == Placement.CATEGORY)
                .map(item -> {
                    Anchor link = ItemCell.link(item, UI.getCurrent().getLocale());
                    Paragraph words = new Paragraph(new Span(text("customer.context", placement) + " "), link);
                    words.addClassName("remark");
                    return words;
                });
    }
}
