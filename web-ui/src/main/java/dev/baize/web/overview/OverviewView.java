package dev.baize.web.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Figure;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Roles;
import dev.baize.web.portal.SignedIn;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// The portal's first page: what the shop holds and what happened lately.
@Route("")
@Menu(title = "overview.title", icon = "overview", order = 0)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MARKETER, Roles.ANALYST, Roles.AGENT})
class OverviewView extends PortalView {
    @Inject
    OverviewView(ShopCounter counter) {
        super("overview");
        ShopFigures shop = counter.count();
        DailyChart daily = new DailyChart(shop.lastDay(), ShopCounter.DAYS, shop.daily());
        add(figures(shop, daily));
        add(shop.isEmpty() ? firstSteps() : lately(shop, daily));
    }

    private static Div figures(ShopFigures shop, DailyChart daily) {
        return Figure.row(
                figure("items", shop.items(), new Span(text("overview.items.note"))),
                figure("customers", shop.customers(), new Span(text("overview.customers.note"))),
                figure("interactions", shop.interactions(), latest(shop)),
                figure(
                        "purchases",
                        daily.total(InteractionType.PURCHASE),
                        new Span(text("overview.window", ShopCounter.DAYS))),
                figure("reviews", shop.reviews(), new Span(text("overview.reviews.note"))));
    }

    private static Figure figure(String name, long number, Component note) {
        return new Figure(text("overview." + name), Numbers.whole(number), note);
    }

    private static Component latest(ShopFigures shop) {
        return shop.latest() == null
                ? new Span(text("overview.never"))
                : new Span(new Span(text("overview.latest") + " "), Moment.ago(shop.latest()));
    }

    private Panel lately(ShopFigures shop, DailyChart daily) {
        Panel panel = new Panel(text("overview.lately", ShopCounter.DAYS));
        Span asOf = new Span(new Span(text("overview.asof") + " "), new Moment(shop.asOf()));
        asOf.addClassName("panel-remark");
        panel.aside(asOf);
        if (daily.series().isEmpty()) {
            panel.add(new EmptyState("clock", text("overview.quiet"), text("overview.quiet.guidance")));
        } else {
            panel.add(daily.draw(getLocale()));
        }
        return panel;
    }

    private static EmptyState firstSteps() {
        if (!SignedIn.current().isAdministrator()) {
            return new EmptyState("items", text("overview.empty"), text("overview.empty.wait"));
        }
        Button imports =
                new Button(text("overview.empty.import"), _ -> UI.getCurrent().navigate("imports"));
        imports.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button keys =
                new Button(text("overview.empty.key"), _ -> UI.getCurrent().navigate("keys"));
        return new EmptyState("items", text("overview.empty"), text("overview.empty.guidance"), new Div(imports, keys));
    }
}
