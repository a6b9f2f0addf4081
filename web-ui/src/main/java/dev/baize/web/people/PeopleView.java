package dev.baize.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.baize.domain.access.Person;
import dev.baize.web.portal.DataTable;
import dev.baize.web.portal.FormProblems;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Question;
import dev.baize.web.portal.Roles;
import dev.baize.web.portal.SignedIn;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Toast;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// Who works in the portal, and as what.
@Route("people")
@Menu(title = "people.title", icon = "people", order = 910)
@RolesAllowed(Roles.ADMINISTRATOR)
class PeopleView extends PortalView {
    private final Staff staff;
    private final FormProblems problems = new FormProblems("people");
    private final DataTable<Person> table = new DataTable<Person>(text("people.title"))
            .cells(text("people.name"), PeopleView::name)
            .words(text("people.role"), person -> text("people.role", person.role()))
            .cells(text("people.state"), PeopleView::state)
            .cells(text("people.seen"), PeopleView::lastSignIn)
            .cells(text("people.since"), person -> Moment.day(person.createdAt()))
            .actions(text("people.actions"), this::actions);

    @Inject
    PeopleView(Staff staff) {
        super("people");
        this.staff = staff;
        Button add =
                new Button(text("people.add"), Icons.of("plus"), _ -> new NewPersonDialog(staff, this::show).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(add);
        add(new Panel(text("people.all"), table));
        show();
    }

    private void show() {
        table.setRows(staff.list(SignedIn.current()));
    }

    private static Component name(Person person) {
        Span username = new Span(person.username());
        username.addClassName("cell-note");
        Div cell = new Div(new Span(person.displayName()), username);
        cell.addClassName("cell-stack");
        return cell;
    }

    private static Component state(Person person) {
        if (person.disabled()) {
            return new Tag(text("people.state.disabled"), Tag.Tone.BAD);
        }
        return person.passwordChangeRequired()
                ? new Tag(text("people.state.waiting"), Tag.Tone.WARNING)
                : new Tag(text("people.state.active"), Tag.Tone.GOOD);
    }

    private static Component lastSignIn(Person person) {
        return person.lastSignIn() == null ? new Span(text("people.seen.never")) : Moment.ago(person.lastSignIn());
    }

    private Component actions(Person person) {
        if (person.username().equals(SignedIn.current().username())) {
            return new Tag(text("people.you"), Tag.Tone.ACCENT);
        }
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem more = bar.addItem(Icons.of("more"));
        more.setAriaLabel(text("people.actions.for", person.displayName()));
        SubMenu menu = more.getSubMenu();
        menu.addItem(text("people.role.change"), _ -> new RoleDialog(staff, person, this::show).open());
        menu.addItem(text("people.reset"), _ -> askReset(person));
        if (person.disabled()) {
            menu.addItem(text("people.enable"), _ -> setDisabled(person, false));
        } else {
            menu.addItem(text("people.disable"), _ -> askDisable(person));
        }
        return bar;
    }

    private void askReset(Person person) {
        Question.ask(
                text("people.reset.ask", person.displayName()),
                text("people.reset.consequence"),
                text("people.reset"),
                () -> problems.attempt(() -> {
                    String password = staff.resetPassword(person, SignedIn.current());
                    show();
                    new PasswordDialog(person.displayName(), person.username(), password).open();
                }));
    }

    private void askDisable(Person person) {
        Question.ask(
                text("people.disable.ask", person.displayName()),
                text("people.disable.consequence"),
                text("people.disable"),
                () -> setDisabled(person, true));
    }

    private void setDisabled(Person person, boolean disabled) {
        problems.attempt(() -> {
            staff.setDisabled(person, disabled, SignedIn.current());
            show();
            Toast.success(text(disabled ? "people.disable.done" : "people.enable.done", person.displayName()));
        });
    }
}
