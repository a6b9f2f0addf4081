package dev.baize.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;

import java.util.EnumMap;
import java.util.Map;

import static dev.baize.web.portal.Texts.text;

/// Who is signed in, their account, the colours, and the way out.
final class PersonMenu extends MenuBar {
    PersonMenu(PortalSession session) {
        SignedIn person = SignedIn.current();
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        addClassName("person-menu");
        MenuItem root = addItem(new Avatar(person.displayName()));
        root.setAriaLabel(text("portal.person", person.displayName()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(card(person)).setEnabled(false);
        menu.addSeparator();
        menu.addItem(text("portal.account"), _ -> UI.getCurrent().navigate("account"));
        addSchemes(menu);
        menu.addSeparator();
        menu.addItem(text("portal.signout"), _ -> session.signOut(UI.getCurrent()));
    }

    private static void addSchemes(SubMenu menu) {
        Map<ColorScheme.Value, MenuItem> choices = new EnumMap<>(ColorScheme.Value.class);
        for (ColorScheme.Value scheme : Preferences.SCHEMES) {
            MenuItem choice = menu.addItem(text("portal.scheme", scheme));
            choice.setCheckable(true);
            choice.setChecked(Preferences.currentScheme() == scheme);
            choices.put(scheme, choice);
            choice.addClickListener(_ -> {
                Preferences.chooseScheme(UI.getCurrent(), scheme);
                choices.forEach((one, item) -> item.setChecked(one == scheme));
            });
        }
    }

    private static Div card(SignedIn person) {
        Span name = new Span(person.displayName());
        name.addClassName("person-name");
        Span role = new Span(text("people.role", person.role()));
        role.addClassName("person-role");
        Div card = new Div(name, role);
        card.addClassName("person-card");
        return card;
    }
}
