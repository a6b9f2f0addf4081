package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.DomainException;
import dev.baize.domain.access.Role;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.customer.Customer;
import dev.baize.recommendation.Placement;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.Segments;
import dev.baize.web.portal.SignedIn;
import dev.baize.web.portal.Toast;
import dev.baize.web.shelf.DecisionList;
import dev.baize.web.shelf.ItemCell;

import java.util.List;
import java.util.Optional;

import static dev.baize.web.portal.Texts.text;

/// What the customer would be shown now, placement by placement. Decided when a placement is chosen and when the
/// person asks again; nothing of it is logged as shown.
final class LivePanel extends Div {
    private final LivePanels source;
    private final Customer customer;
    private final Segments<Placement> placements = new Segments<>(
            text("customer.placement"),
            List.of(Placement.values()),
            placement -> text("shelf.placement", placement),
            _ -> refresh());
    private final Div content = new Div();

    LivePanel(LivePanels source, Customer customer) {
        this.source = source;
        this.customer = customer;
        Button again = new Button(text("customer.again"), Icons.of("refresh"), _ -> refresh());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div links = new Div(again);
        links.addClassName("panel-links");
        if (SignedIn.current().role() != Role.AGENT) {
            Anchor preview = new Anchor("preview?customer=" + customer.pseudonym(), text("customer.preview"));
            preview.addClassName("quiet-link");
            links.addComponentAsFirst(preview);
        }
        add(new Panel(text("customer.live"), placements, content).aside(links));
        refresh();
    }

    /// Decides anew for the chosen placement.
    void refresh() {
        Placement placement = placements.chosen();
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
