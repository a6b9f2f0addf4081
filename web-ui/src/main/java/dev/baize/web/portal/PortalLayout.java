package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import dev.baize.domain.shop.Shops;
import dev.baize.web.portal.Tag.Tone;

import java.util.ArrayList;
import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// The frame around every view of a signed-in person: logo and areas at the left, the person at the top.
@Layout
@PermitAll
public class PortalLayout extends AppLayout {
    private final PortalSession session;

    @Inject
    PortalLayout(Shops shops, PortalSession session) {
        this.session = session;
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(areas()), new Footer(new Span(text("portal.tagline"))));
        addToNavbar(topBar(shops.getShop().simulated()));
    }

    /// The way home; a landmark of its own, as everything on a page must lie in one.
    private static Nav brand() {
        Nav brand = new Nav(new Anchor("", Brand.mark()));
        brand.addClassName("brand");
        brand.setAriaLabel(text("portal.name"));
        return brand;
    }

    private static Div areas() {
        Div areas = new Div();
        areas.addClassName("areas");
        List<Area> all = Area.listFor(SignedIn.current().role());
        List<Integer> groups = all.stream().map(Area::group).distinct().sorted().toList();
        for (int group : groups) {
            SideNav nav = group == 0 ? new SideNav() : new SideNav(text("portal.group." + group));
            all.stream()
                    .filter(area -> area.group() == group)
                    .map(PortalLayout::link)
                    .forEach(nav::addItem);
            areas.add(nav);
        }
        return areas;
    }

    /// An area stays marked on the pages below it; the overview lies above all of them and would always be.
    private static SideNavItem link(Area area) {
        SideNavItem link = new SideNavItem(area.title(), area.view(), Icons.of(area.icon()));
        link.setMatchNested(area.group() > 0);
        return link;
    }

    private Header topBar(boolean simulated) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(text("portal.menu"));
        Anchor skip = new Anchor("#content", text("portal.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        List<Component> parts = new ArrayList<>(List.of(skip, toggle));
        if (simulated) {
            Tag tag = new Tag(text("portal.simulated"), Tone.WARNING);
            tag.setTitle(text("portal.simulated.explained"));
            parts.add(tag);
        }
        Div space = new Div();
        space.addClassName("space");
        parts.add(space);
        parts.add(new LanguageSwitch());
        parts.add(new PersonMenu(session));
        Header bar = new Header(parts.toArray(Component[]::new));
        bar.addClassName("top-bar");
        return bar;
    }
}
